import { accountProblem, cleanAccount, type WithdrawMethod } from "@distribution/sdk";

export type AccountCheck =
  /** `account` is absent where the method needs none. */
  | { readonly ok: true; readonly account?: string }
  | { readonly ok: false; readonly sentence: string };

/** Judges a pay-out account as typed, by the contract's rule, and gives it as it is sent. */
export function checkAccount(method: WithdrawMethod, text: string): AccountCheck {
  const account = cleanAccount(method, text);
  const sentence = accountProblem(method, account);
  if (sentence !== undefined) return { ok: false, sentence };
  return method === "wechat" ? { ok: true } : { ok: true, account };
}
