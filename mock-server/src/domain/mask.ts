import { charactersOf, withdrawMethodLabels, type Masked } from "@distribution/sdk/server";

/* The platform forbids showing other people's names, phones and accounts: they leave the server masked. Accounts
   are masked by the contract's rule, as on the phone. */

/** `张小满` as `张*`. */
export function maskName(name: string): Masked {
  const [first = ""] = charactersOf(name);
  return `${first}*` as Masked;
}

/** A WeChat wallet is paid by who one is: there is no account that could be told. */
export const walletAccount = withdrawMethodLabels.wechat as Masked;
