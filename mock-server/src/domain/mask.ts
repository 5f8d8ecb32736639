import { charactersOf, type Masked } from "@distribution/sdk/server";

/* The platform forbids showing other people's names, phones and accounts: they leave the server masked. */

/** `张小满` as `张*`. */
export function maskName(name: string): Masked {
  const [first = ""] = charactersOf(name);
  return `${first}*` as Masked;
}

/** `13812342046` as `138****2046`; an e-mail address keeps its first letter and its domain. */
export function maskAccount(account: string): Masked {
  return hideMiddle(account) as Masked;
}

function hideMiddle(account: string): string {
  const at = account.indexOf("@");
  if (at > 0) return `${account.slice(0, 1)}***${account.slice(at)}`;
  if (account.length <= 7) return "*".repeat(account.length);
  return `${account.slice(0, 3)}****${account.slice(-4)}`;
}

/** A WeChat wallet is paid by who one is: there is no account that could be told. */
export const walletAccount = "微信零钱" as Masked;
