import { accountProblem, cleanAccount, type WithdrawMethod } from "@distribution/sdk";

export type AccountCheck =
  /** `account` is absent where the method needs none, or is paid to the account used last. */
  | { readonly ok: true; readonly account?: string }
  | { readonly ok: false; readonly sentence: string };

/** Judges a pay-out account as typed, by the contract's rule, and gives it as it is sent. */
export function checkAccount(
  method: WithdrawMethod,
  text: string,
  lastAccount?: string,
): AccountCheck {
  // Left empty it goes to the account used last.
  if (text.trim() === "" && lastAccount !== undefined) return { ok: true };
  const account = cleanAccount(method, text);
  const sentence = accountProblem(method, account);
  if (sentence !== undefined) return { ok: false, sentence };
  return method === "wechat" ? { ok: true } : { ok: true, account };
}
