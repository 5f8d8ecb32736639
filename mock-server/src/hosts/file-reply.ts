import { acceptedEncoding } from "../http/accepted-encoding";
import type { Arrived } from "../http/asked";
import type { Reply } from "../http/reply";
import type { ServedFile } from "./served-file";

/** The reply that brings a file, compressed where the caller takes that, or says that the caller has it already. */
export async function fileReply(
  file: ServedFile,
  request: Pick<Arrived, "headers">,
  more: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { contentType, etag } = file;
  const headers = { "content-type": contentType, etag, ...more };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return { status: 304, headers, body: "" };
  const encoding = acceptedEncoding(request.headers.get("accept-encoding"), ["br", "gzip"]);
  const copy = encoding && (await file.encoded(encoding));
  return copy
    ? { status: 200, headers: { ...headers, "content-encoding": encoding }, body: copy }
    : { status: 200, headers, body: file.bytes };
}

function isKnown(known: string | null, etag: string): boolean {
  const tags = known?.split(",").map((tag) => tag.trim()) ?? [];
  // A cache may have made the weak tag of ours a strong one.
  return tags.some((tag) => tag === "*" || tag === etag || `W/${tag}` === etag);
}
