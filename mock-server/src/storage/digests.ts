import { createHash, timingSafeEqual } from "node:crypto";

const tokenDigestStart = "sha256:";

/** What is kept of a token. It is too long to be guessed, so nobody finds it from this. */
export function tokenDigestOf(token: string): string {
  return tokenDigestStart + createHash("sha256").update(token).digest("base64url");
}

/** Compares two secrets in a time that tells nothing of where, or by how much, they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
