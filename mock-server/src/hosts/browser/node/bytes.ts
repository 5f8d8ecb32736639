const byteOf = (character: string) => character.codePointAt(0) ?? 0;

/** What the server's code asks of Node's Buffer: bytes that can be written as text. */
export class Bytes extends Uint8Array {
  override toString(encoding?: string): string {
    if (encoding === "hex")
      return [...this].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    let text = "";
    for (const byte of this) text += String.fromCodePoint(byte);
    const base64 = btoa(text);
    if (encoding !== "base64url") return base64;
    return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }
}

/** `Buffer` itself: base64url is the one encoding that anything is read from. */
export const buffer = {
  from: (from: string | Uint8Array, _encoding?: "base64url"): Bytes =>
    typeof from === "string"
      ? new Bytes(Array.from(atob(from.replaceAll("-", "+").replaceAll("_", "/")), byteOf))
      : new Bytes(from),
  byteLength: (from: string | Uint8Array): number =>
    typeof from === "string" ? new TextEncoder().encode(from).length : from.byteLength,
};
