import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "../http/accepted-encoding";

type Bytes = Uint8Array<ArrayBuffer>;

/** A file in memory, with what a reply says of it. */
export interface ServedFile {
  readonly contentType: string;
  readonly bytes: Bytes;
  /** Weak, as it names the content and not its encoding. */
  readonly etag: string;
  /** Its content compressed; null where that makes it no smaller. */
  encoded(encoding: Encoding): Promise<Bytes | null>;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Less fits into one packet anyway. */
const leastBytes = 1024;
/** Most of what the best quality saves, in a fiftieth of its time: somebody is waiting. */
const brotliQuality = 5;

const compress = {
  br: (bytes: Bytes): Promise<Bytes> =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes: Bytes): Promise<Bytes> => gzipped(bytes),
};

/** `madeAtBuild` gives the compressed copy that a build left, or null: then it is made here, once, when it is first asked for. */
export function servedFile(
  contentType: string,
  bytes: Bytes,
  madeAtBuild: (encoding: Encoding) => Promise<Bytes | null> = async () => null,
): ServedFile {
  const copies = new Map<Encoding, Promise<Bytes | null>>();
  const copyOf = async (encoding: Encoding): Promise<Bytes | null> => {
    if (!isText(contentType) || bytes.byteLength < leastBytes) return null;
    const copy = (await madeAtBuild(encoding)) ?? (await compress[encoding](bytes));
    return copy.byteLength < bytes.byteLength ? copy : null;
  };
  return {
    contentType,
    bytes,
    etag: `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    encoded: (encoding) => {
      const copy = copies.get(encoding) ?? copyOf(encoding);
      copies.set(encoding, copy);
      return copy;
    },
  };
}

/** Pictures, fonts and archives are compressed by themselves. */
function isText(contentType: string): boolean {
  return /^text\/|json|javascript|xml|wasm/.test(contentType);
}
