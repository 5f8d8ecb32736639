/** An account as it may be shown, masked as the server does it: `138****2046`, `l***@example.com`. */
export function maskAccount(account: string): string {
  const at = account.lastIndexOf("@");
  if (at > 0) return `${account.slice(0, 1)}***${account.slice(at)}`;
  if (account.length <= 7) return "*".repeat(account.length);
  return `${account.slice(0, 3)}****${account.slice(-4)}`;
}
