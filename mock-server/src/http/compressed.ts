import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { acceptedEncoding } from "./accepted-encoding";
import type { Reply } from "./reply";

const gzipped = promisify(gzip);
/** Less fits into one packet anyway, and the small answers are those that have to be fast. */
const leastBytes = 1024;

/** The reply with its text compressed, where that is worth it and the caller takes it. Files bring their own encodings. */
export async function compressed(reply: Reply, acceptEncoding: string | null): Promise<Reply> {
  const { body, headers } = reply;
  if (typeof body !== "string" || Buffer.byteLength(body) < leastBytes) return reply;
  if (acceptedEncoding(acceptEncoding, ["gzip"]) === null) return reply;
  const bytes = await gzipped(body, { level: constants.Z_BEST_SPEED });
  return { ...reply, headers: { ...headers, "content-encoding": "gzip" }, body: bytes };
}
