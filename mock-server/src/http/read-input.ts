import { Refusal } from "../domain/refusal";
import type { Asked } from "./asked";

/** No request of the contract comes near it; more is a mistake or an attack. */
export const bodyLimitBytes = 256 * 1024;

/** A body in a form that is not read here: 415. */
export class UnreadableBody extends Error {
  constructor(
    /** A sentence for the caller. */
    message: string,
    /** What came instead, for the log. */
    readonly problem: string,
  ) {
    super(message);
  }
}

/** Throws PAYLOAD_TOO_LARGE; the host sees to it that no more than that is ever read. */
export function checkSize({ headers, body }: Asked): void {
  const announced = Number(headers.get("content-length") ?? 0);
  if (Math.max(announced, body.byteLength) > bodyLimitBytes) throw new Refusal("PAYLOAD_TOO_LARGE");
}

/**
 * What a request asks for, before the endpoint's own check: the query of a GET (of repeated keys the
 * last), the JSON object of a POST. An empty body is an empty object. Throws UnreadableBody for
 * another form than JSON in UTF-8, VALIDATION_FAILED for what is no JSON object.
 */
export function readInput(request: Asked): object {
  if (request.method !== "POST") return Object.fromEntries(new URL(request.url).searchParams);
  const { body, headers } = request;
  if (body.byteLength === 0) return {};
  checkForm(headers);
  const value = parseJson(textOf(body));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed("请求的内容应为一个 JSON 对象");
  }
  return value;
}

/** No request is large enough to be worth compressing, and one that is not decoded cannot be a bomb. */
function checkForm(headers: Asked["headers"]): void {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity")
    throw new UnreadableBody("请求的内容请不要压缩", `its content-encoding is ${cut(encoding)}`);
  const contentType = (headers.get("content-type") ?? "").toLowerCase();
  if (contentType.split(";")[0]?.trim() !== "application/json") {
    const problem = `its content-type is ${cut(contentType) || "missing"}`;
    throw new UnreadableBody("请求的 content-type 应为 application/json", problem);
  }
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/.exec(contentType)?.[1] ?? "utf-8";
  if (!["utf-8", "utf8", "us-ascii"].includes(charset))
    throw new UnreadableBody(notUtf8, `its charset is ${cut(charset)}`);
}

const notUtf8 = "请求的内容应为 UTF-8 编码";

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new UnreadableBody(notUtf8, "its bytes are not UTF-8");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("请求的内容不是有效的 JSON");
  }
}

function malformed(message: string): Refusal {
  return new Refusal("VALIDATION_FAILED", message);
}

/** What a caller wrote is kept short in the log. */
function cut(text: string): string {
  return text.slice(0, 60);
}
