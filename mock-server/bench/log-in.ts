import { call } from "./load";

/** The token of the member behind a login code. */
export async function logIn(url: string, code: string): Promise<string> {
  const path = "/member/loginbyminiapp";
  const { token } = await call<{ token: string }>(url, { method: "POST", path, body: { code } });
  return token;
}
