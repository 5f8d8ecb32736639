/**
 * What of an address one person has: all of IPv4's, the first half of IPv6's, since every household is
 * given 2^64 of those and could take a new one for each request.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [before = "", after] = address.split("::");
  const groupsOf = (text: string) => text.split(":").filter((group) => group !== "");
  const left = groupsOf(before);
  const right = groupsOf(after ?? "");
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
