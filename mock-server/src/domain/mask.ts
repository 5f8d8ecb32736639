/* The platform forbids showing other people's names, phones and accounts: they leave the server masked. */

/** `张小满` as `张*`. */
export function maskName(name: string): string {
  const [first = ""] = name;
  return `${first}*`;
}

/** `13812342046` as `138****2046`; an e-mail address keeps its first letter and its domain. */
export function maskAccount(account: string): string {
  const at = account.indexOf("@");
  if (at > 0) return `${account.slice(0, 1)}***${account.slice(at)}`;
  if (account.length <= 7) return "*".repeat(account.length);
  return `${account.slice(0, 3)}****${account.slice(-4)}`;
}
