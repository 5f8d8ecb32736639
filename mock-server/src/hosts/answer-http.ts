import type { IncomingMessage } from "node:http";
import { FastResponse, type ServerRequest } from "srvx";
import type { Peer } from "../http/answer-request";
import type { HandlerMap } from "../http/create-handlers";
import { errorResponse } from "../http/error-response";
import { isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from "../http/loopback";
import { bodyLimitBytes } from "../http/read-input";
import { requestIdOf } from "../http/request-id";
import { corsHeaders, optionsResponse } from "./cors";
import { readAtMost } from "./read-at-most";
import type { FileServer } from "./static-files";

export interface AnswerHttpOptions {
  readonly handlers: HandlerMap;
  readonly files: FileServer;
  /** Tells the handlers who sent the request that they are about to get. */
  readonly notePeer: (request: Request, peer: Peer) => void;
  readonly logLine: (entry: Readonly<Record<string, string | number>>) => void;
  /** While the server stops, connections are not kept open. */
  readonly isStopping: () => boolean;
}

/** Answers one HTTP request: request id, CORS, HEAD and OPTIONS, the endpoint or file it asks for, and a line in the log. */
export async function answerHttp(
  incoming: ServerRequest,
  options: AnswerHttpOptions,
): Promise<Response> {
  const startedAt = performance.now();
  const requestId = requestIdOf(incoming.headers);
  const path = URL.canParse(incoming.url) ? new URL(incoming.url).pathname : "/";
  let response: Response;
  let problem: string | undefined;
  try {
    response = await route(incoming, path, requestId, options);
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : "a thrown value";
    response = errorResponse("INTERNAL", { requestId });
  }
  // A reply that is to be lost: the connection ends without one.
  if (response.type === "error") nodeRequestOf(incoming).socket.destroy();
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(corsHeaders(incoming))) headers.set(name, value);
  headers.set("x-request-id", requestId);
  headers.set("x-content-type-options", "nosniff");
  if (options.isStopping()) headers.set("connection", "close");
  options.logLine({
    level: problem === undefined ? "info" : "error",
    method: incoming.method,
    path: path.slice(0, 200),
    status: response.status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    requestid: requestId,
    ...(problem === undefined ? {} : { problem }),
  });
  return finished(incoming, response, headers);
}

async function route(
  incoming: ServerRequest,
  path: string,
  requestId: string,
  options: AnswerHttpOptions,
): Promise<Response> {
  const methods = ["GET", "POST"].filter((method) => options.handlers.has(`${method} ${path}`));
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  // A preflight for an unknown path passes, so that the page may read the 404 that follows.
  if (incoming.method === "OPTIONS")
    return optionsResponse(incoming, methods.length > 0 ? allow : "GET, HEAD, OPTIONS");
  const method = incoming.method === "HEAD" ? "GET" : incoming.method;
  const handler = options.handlers.get(`${method} ${path}`);
  if (handler) {
    const request = await requestOf(incoming, method, requestId);
    options.notePeer(request, peerOf(incoming));
    // One handler only: what getResponse of MSW does, without its linear search.
    const result = await handler.run({ request, requestId });
    if (result?.response) return result.response;
  }
  if (methods.length > 0) {
    // The contract's table has no code of its own for a wrong method; the status says it.
    return errorResponse("NOT_FOUND", {
      requestId,
      status: 405,
      message: `这个接口只支持 ${methods.join("、")}`,
      headers: { allow },
    });
  }
  const file = await options.files(incoming);
  return file ?? errorResponse("NOT_FOUND", { requestId, message: "没有这个接口或页面" });
}

/** The request as the handlers get it, with at most one byte more than they accept: enough to be refused. */
async function requestOf(
  incoming: ServerRequest,
  method: string,
  requestId: string,
): Promise<Request> {
  const headers = new Headers(incoming.headers);
  headers.set("x-request-id", requestId);
  const url = new URL(incoming.url);
  if (method === "GET") return new Request(url, { method, headers });
  const declaredBytes = Number(headers.get("content-length") ?? 0);
  const message = nodeRequestOf(incoming);
  const body =
    declaredBytes > bodyLimitBytes ? null : await readAtMost(message, bodyLimitBytes + 1);
  return new Request(url, { method, headers, body });
}

function nodeRequestOf(incoming: ServerRequest): IncomingMessage {
  const request = incoming.runtime?.node?.req;
  if (!request) throw new Error("this host runs on Node only");
  // Never HTTP/2: that would need a certificate.
  return request as IncomingMessage;
}

/**
 * The control endpoints are for this machine: its address, its own name in `host` (against DNS
 * rebinding), and no page of another site behind it.
 */
function peerOf(incoming: ServerRequest): Peer {
  const address = incoming.ip ?? "";
  const origin = incoming.headers.get("origin");
  const trusted =
    isLoopbackAddress(address) &&
    isLoopbackHost(incoming.headers.get("host") ?? "") &&
    (origin === null || isLoopbackOrigin(origin)) &&
    !isForwarded(incoming.headers);
  return { address, trusted };
}

/** A proxy on this machine passes on what others send; only what it says came from here is from here. */
function isForwarded(headers: Headers): boolean {
  const senders = headers.get("x-forwarded-for")?.split(",") ?? [];
  return headers.has("forwarded") || !senders.every((sender) => isLoopbackAddress(sender.trim()));
}

const lingerMs = 2000;

/** The response as it is sent: with its length, without a body for HEAD. */
async function finished(
  incoming: ServerRequest,
  response: Response,
  headers: Headers,
): Promise<Response> {
  cutLongSender(incoming);
  const init = { status: response.type === "error" ? 503 : response.status, headers };
  // Files are streamed by srvx, which also knows their length.
  if (headers.has("content-length") || response.body === null) {
    return new FastResponse(incoming.method === "HEAD" ? null : response.body, init);
  }
  const body = new Uint8Array(await response.arrayBuffer());
  headers.set("content-length", String(body.byteLength));
  return new FastResponse(incoming.method === "HEAD" ? null : body, init);
}

/**
 * A sender may be in the middle of a body that nobody wants. What still comes is dropped for a
 * moment, as it would not read the answer otherwise; then its connection is cut.
 */
function cutLongSender(incoming: ServerRequest): void {
  const message = nodeRequestOf(incoming);
  if (message.complete || message.destroyed) return;
  message.resume();
  const cut = setTimeout(() => {
    if (!message.complete) message.socket.destroy();
  }, lingerMs);
  cut.unref();
  message.once("close", () => clearTimeout(cut));
}
