import axios, { AxiosError, AxiosHeaders, type AxiosAdapter, type AxiosResponse } from "axios";
import type { Endpoint } from "../contract/define-endpoint";
import { baseAddressOf, isLoopback } from "./base-address";
import type { CancelSignal } from "./cancel";
import { CancelledError, NetworkError, TimeoutError } from "./errors";
import { limitAttempt } from "./limit-attempt";
import { queryText } from "./query-text";

/** One reply, whatever its status, before anybody has looked at what it says. */
export interface Reply {
  readonly status: number;
  /** The body's text, or what an adapter has already parsed. */
  readonly body: unknown;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
}

export interface Message {
  readonly endpoint: Endpoint;
  /** The checked input: the query of a GET, the JSON body of a POST. */
  readonly values: object;
  readonly token: string | undefined;
  readonly signal: CancelSignal | undefined;
}

export type Send = (message: Message) => Promise<Reply>;

/** Sends one request and reads one reply of any status. Throws NetworkError, TimeoutError or CancelledError. */
export function createSend({
  baseUrl,
  adapter,
  timeoutMs,
}: {
  readonly baseUrl: string;
  readonly adapter: AxiosAdapter | undefined;
  readonly timeoutMs: number;
}): Send {
  const isPage = typeof location === "object";
  const base = baseAddressOf(baseUrl, isPage || adapter !== undefined);
  const http = axios.create({
    // Not axios' own order: XMLHttpRequest cannot be told to leave a redirect alone.
    adapter: adapter ?? ["http", "fetch", "xhr"],
    // For adapters that can end by themselves; the limit below ends every attempt.
    timeout: timeoutMs,
    // The token would go along to wherever a redirect points, and a POST would arrive as a GET.
    maxRedirects: 0,
    // A proxy knows another machine by the name of localhost.
    ...(isLoopback(base) && { proxy: false as const }),
    // axios names itself in its place, and a page on another origin may not: the server would have to allow it.
    ...(isPage && { headers: { "user-agent": false } }),
    validateStatus: () => true,
    // Parsed once, by read-reply: axios would hand malformed JSON over as if it were a string.
    responseType: "text",
  });
  return async ({ endpoint, values, token, signal }) => {
    const isGet = endpoint.method === "GET";
    const limit = limitAttempt(timeoutMs, signal);
    try {
      const reply = http.request<unknown>({
        method: endpoint.method,
        // Whole, with its query: adapters are known to drop `baseURL` and `params`.
        url: `${addressOf(base, endpoint.path)}${isGet ? queryText(values) : ""}`,
        headers: { "content-type": "application/json", ...(token === undefined ? {} : { token }) },
        ...(isGet ? {} : { data: values }),
        signal: limit.signal,
      });
      return replyOf(await Promise.race([reply, limit.ended]));
    } catch (error) {
      if (signal?.aborted) throw new CancelledError(endpoint.name);
      throw failureOf(limit.isTimedOut() ? { code: AxiosError.ETIMEDOUT } : error, endpoint.name);
    } finally {
      limit.release();
    }
  };
}

function replyOf({ status, data, headers }: AxiosResponse): Reply {
  const read = AxiosHeaders.from(headers as AxiosHeaders);
  const header = (name: string) => read.get(name)?.toString() || undefined;
  return {
    status,
    body: data,
    requestId: header("x-request-id"),
    retryAfterMs: parseRetryAfter(header("retry-after")),
  };
}

/** `Retry-After` in its two forms: seconds, or a date. */
function parseRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

/** axios itself and its adapters use either. */
const timeoutCodes: readonly (string | undefined)[] = [
  AxiosError.ETIMEDOUT,
  AxiosError.ECONNABORTED,
];

/** The axios error is not kept as the cause: it holds the request's headers, and with them the token. */
function failureOf(error: unknown, endpoint: string): NetworkError | TimeoutError {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (timeoutCodes.includes(code))
    return new TimeoutError(`${endpoint} got no reply in time`, { endpoint });
  return new NetworkError(`${endpoint} got no reply: ${code ?? message ?? "unknown failure"}`, {
    endpoint,
  });
}

const gatewayPrefix = "/distribution";

/** Some documented paths carry the gateway's prefix already: where the base ends with it, it is not said twice. */
function addressOf(base: string, path: string): string {
  // A host of that name, as in `http://distribution`, is no prefix.
  const baseSaysIt = base.endsWith(gatewayPrefix) && !base.endsWith(`/${gatewayPrefix}`);
  const saysItTwice = baseSaysIt && path.startsWith(`${gatewayPrefix}/`);
  return base + (saysItTwice ? path.slice(gatewayPrefix.length) : path);
}
