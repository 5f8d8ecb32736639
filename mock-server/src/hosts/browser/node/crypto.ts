import { hmac } from "@noble/hashes/hmac.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { Bytes } from "./bytes";

/* The calls that the server makes of node:crypto, always with SHA-256. A browser's own digests answer later, and the server wants them at once. */

const bytesOf = (data: string | Uint8Array) =>
  typeof data === "string" ? new TextEncoder().encode(data) : data;

interface Digesting {
  update(data: Uint8Array): unknown;
  digest(): Uint8Array;
}

const digesting = (hash: Digesting) => ({
  update(data: string | Uint8Array) {
    hash.update(bytesOf(data));
    return this;
  },
  digest(encoding?: string) {
    const digest = new Bytes(hash.digest());
    return encoding === undefined ? digest : digest.toString(encoding);
  },
});

export const createHash = (_name: "sha256") => digesting(sha256.create());

export const createHmac = (_name: "sha256", key: string) =>
  digesting(hmac.create(sha256, bytesOf(key)));

export const randomBytes = (size: number): Bytes =>
  new Bytes(crypto.getRandomValues(new Uint8Array(size)));

export const randomUUID = (): string => crypto.randomUUID();

/** Made for speed: the one password in a page is the demonstration's, which everybody may read. */
export const scryptSync = (password: string, salt: Uint8Array, size: number): Bytes =>
  new Bytes(scrypt(bytesOf(password), salt, { N: 2, r: 8, p: 1, dkLen: size }));

/** Nobody can measure it here but the person herself. */
export const timingSafeEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.every((byte, index) => byte === other[index]);
