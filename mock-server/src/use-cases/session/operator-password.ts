import { isSameSecret } from "../../storage/digests";

/** Known to everybody who reads this, so good for a server that only this machine can reach. */
const defaultPassword = "operator";
const fewestCharacters = 8;

/** Of all operators. An empty OPERATOR_PASSWORD is none. */
export function operatorPassword(): string {
  return process.env["OPERATOR_PASSWORD"] || defaultPassword;
}

export function isOperatorPassword(text: string): boolean {
  return isSameSecret(text, operatorPassword());
}

/** Whether others than this machine's own user could guess the password in force. */
export function isPasswordWeak(): boolean {
  const password = operatorPassword();
  return password === defaultPassword || password.length < fewestCharacters;
}
