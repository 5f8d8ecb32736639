import { constants, gzipSync } from "node:zlib";
import { acceptedEncoding } from "./accepted-encoding";
import type { Reply } from "./reply";

/** Less fits into one packet anyway, and the small answers are those that have to be fast. */
const leastBytes = 1024;

/** The reply with its text compressed, where that is worth it and the caller takes it. Files bring their own encodings. */
export function compressed(reply: Reply, acceptEncoding: string | null): Reply {
  const { body, headers } = reply;
  if (typeof body !== "string" || Buffer.byteLength(body) < leastBytes) return reply;
  if (acceptedEncoding(acceptEncoding, ["gzip"]) === null) return reply;
  // A page takes a tenth of a millisecond, less than to wait for another thread.
  const bytes = gzipSync(body, { level: constants.Z_BEST_SPEED });
  return { ...reply, headers: { ...headers, "content-encoding": "gzip" }, body: bytes };
}
