import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a request, but never more than `bytes`: what comes after them is dropped as it
 * arrives. Rejects when the sender goes away.
 */
export function readAtMost(
  message: IncomingMessage,
  bytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (): void => {
      message.off("data", take).off("end", finish).off("error", reject).off("close", leave);
      // An answer is on its way: without this, a sender in the middle of its body is cut off before it reads it.
      message.on("error", () => {}).resume();
      resolve(new Uint8Array(Buffer.concat(chunks).subarray(0, bytes)));
    };
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) finish();
    };
    const leave = (): void => reject(new Error("the sender went away"));
    message.on("data", take).on("end", finish).on("error", reject).on("close", leave);
  });
}
