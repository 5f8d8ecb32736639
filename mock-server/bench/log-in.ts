import { call } from "./load";

/** The token of the member behind a login code. */
export async function logIn(url: string, code: string): Promise<string> {
  const path = "/member/loginbyminiapp";
  const { token } = await call<{ token: string }>(url, { method: "POST", path, body: { code } });
  return token;
}

/** The token of the middle office's operator. */
export async function logInOperator(url: string): Promise<string> {
  const body = { account: "operator", password: "operator" };
  const ask = { method: "POST", path: "/member/loginbyoperator", body } as const;
  return (await call<{ token: string }>(url, ask)).token;
}
