import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

const tokenDigestStart = "sha256:";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** What is kept of a token. It is too long to be guessed, so nobody finds it from this. */
export function tokenDigestOf(token: string): string {
  return tokenDigestStart + hashOf(token);
}

/** Whether it is what is kept of a token: worlds of earlier versions kept tokens as they were. */
export function isTokenDigest(text: string): boolean {
  return text.startsWith(tokenDigestStart);
}

export function createDigestKey(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of an account: a phone or a bank card is found by trying all there are, unless the key is wanting. */
export function accountDigestOf(key: string, account: string): string {
  return keyedDigestOf(key, hashOf(account));
}

/** Puts what earlier versions kept of an account under the key. */
export function keyedDigestOf(key: string, digest: string): string {
  return createHmac("sha256", key).update(digest).digest("base64url");
}

/** What is kept of a password, which people use elsewhere too: slow to try. */
export function passwordDigestOf(password: string, salt = randomBytes(16)): string {
  return `${salt.toString("base64url")}.${scryptSync(password, salt, 32).toString("base64url")}`;
}

export function isPasswordOf(password: string, digest: string): boolean {
  const [salt = ""] = digest.split(".");
  return isSameSecret(passwordDigestOf(password, Buffer.from(salt, "base64url")), digest);
}

/** Compares two secrets in a time that tells nothing of where, or by how much, they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
