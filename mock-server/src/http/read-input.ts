import { Refusal } from "../domain/refusal";
import type { Asked } from "./asked";

/** No request of the contract comes near it; more is a mistake or an attack. */
export const bodyLimitBytes = 256 * 1024;

/** Throws PAYLOAD_TOO_LARGE; the host sees to it that no more than that is ever read. */
export function checkSize({ headers, body }: Asked): void {
  const announced = Number(headers.get("content-length") ?? 0);
  if (Math.max(announced, body.byteLength) > bodyLimitBytes) throw new Refusal("PAYLOAD_TOO_LARGE");
}

/**
 * What a request asks for, before the endpoint's own check: the query of a GET (of repeated keys the
 * last), the JSON object of a POST. An empty body is an empty object. Throws VALIDATION_FAILED for the rest.
 */
export function readInput(request: Asked): object {
  if (request.method === "GET") return Object.fromEntries(new URL(request.url).searchParams);
  const { body } = request;
  if (body.byteLength === 0) return {};
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json")
    throw malformed("请求的 content-type 应为 application/json");
  const value = parseJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed("请求的内容应为一个 JSON 对象");
  }
  return value;
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw malformed("请求的内容不是有效的 JSON");
  }
}

function malformed(message: string): Refusal {
  return new Refusal("VALIDATION_FAILED", message);
}
