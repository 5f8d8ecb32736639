const authority = /^https?:\/\/([^/?#\\]*)/i;

/** `baseUrl` without slashes at its end. Throws a TypeError that says what is wrong with it. */
export function baseAddressOf(baseUrl: string, mayBeRelative: boolean): string {
  // What is wrong is told without the address: credentials and queries are secrets.
  if (/[?#]/.test(baseUrl)) refuse("has a query or a fragment: calls add their own");
  const [origin, host] = authority.exec(baseUrl) ?? [];
  const isPath = baseUrl === "" || /^\/(?!\/)/.test(baseUrl);
  if (host === undefined && !(isPath && mayBeRelative)) {
    refuse("has no http:// or https:// before its host");
  }
  if (host?.includes("@")) refuse("has credentials in it: the token is the only one");
  if (host !== undefined && !/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) {
    refuse("has no host that could be called");
  }
  if (/[\s\\]/.test(baseUrl.slice(origin?.length))) refuse("has blanks or backslashes in it");
  return baseUrl.replace(/\/+$/, "");
}

function refuse(problem: string): never {
  throw new TypeError(`the baseUrl option ${problem}`);
}

/** Whether calls to `base` stay on this machine. */
export function isLoopback(base: string): boolean {
  const host = authority.exec(base)?.[1]?.replace(/:\d+$/, "").toLowerCase() ?? "";
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
}
