import type { IncomingMessage } from "node:http";
import { FastResponse, type ServerRequest } from "srvx";
import type { HandlerMap } from "../http/create-handlers";
import { bodyLimitBytes } from "../http/read-input";
import { errorReply, lost, type Reply } from "../http/reply";
import { requestIdOf } from "../http/request-id";
import { corsHeaders, optionsResponse } from "./cors";
import { peerOf, refusedAtDoor, type Door } from "./door";
import { readAtMost } from "./read-at-most";
import type { FileServer } from "./static-files";

export interface AnswerHttpOptions {
  readonly handlers: HandlerMap;
  readonly files: FileServer;
  readonly door: Door;
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
  let reply: Reply | Response | typeof lost;
  let problem: string | undefined;
  try {
    reply = await route(incoming, path, requestId, options);
  } catch (error) {
    problem = error instanceof Error ? (error.stack ?? error.message) : "a thrown value";
    reply = errorReply("INTERNAL", { requestId });
  }
  cutLongSender(incoming);
  // The connection ends without a reply; what is returned here goes nowhere.
  if (reply === lost) nodeRequestOf(incoming).socket.destroy();
  const sent = reply === lost ? errorReply("INTERNAL", { requestId, status: 503 }) : reply;
  const headers = {
    ...corsHeaders(incoming),
    "x-request-id": requestId,
    "x-content-type-options": "nosniff",
    ...(options.isStopping() && { connection: "close" }),
  };
  options.logLine({
    level: problem === undefined ? "info" : "error",
    method: incoming.method,
    path: path.slice(0, 200),
    status: reply === lost ? 0 : reply.status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    requestid: requestId,
    ...(problem === undefined ? {} : { problem }),
  });
  return sent instanceof Response
    ? fileResponse(incoming, sent, headers)
    : responseOf(sent, headers, incoming.method === "HEAD");
}

async function route(
  incoming: ServerRequest,
  path: string,
  requestId: string,
  options: AnswerHttpOptions,
): Promise<Reply | Response | typeof lost> {
  const refused = refusedAtDoor(incoming, options.door);
  if (refused !== null) return errorReply("FORBIDDEN", { requestId, message: refused });
  const methods = ["GET", "POST"].filter((method) => options.handlers.has(`${method} ${path}`));
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  // A preflight for an unknown path passes, so that the page may read the 404 that follows.
  if (incoming.method === "OPTIONS")
    return optionsResponse(incoming, methods.length > 0 ? allow : "GET, HEAD, OPTIONS");
  const method = incoming.method === "HEAD" ? "GET" : incoming.method;
  const handler = options.handlers.get(`${method} ${path}`);
  if (handler) {
    const { url, headers } = incoming;
    const body = await bodyOf(incoming, method);
    if (body === lost) return lost;
    return handler({ requestId, peer: peerOf(incoming, options.door), method, url, headers, body });
  }
  if (methods.length > 0) {
    // The contract's table has no code of its own for a wrong method; the status says it.
    return errorReply("NOT_FOUND", {
      requestId,
      status: 405,
      message: `这个接口只支持 ${methods.join("、")}`,
      headers: { allow },
    });
  }
  const file = await options.files(incoming);
  return file ?? errorReply("NOT_FOUND", { requestId, message: "没有这个接口或页面" });
}

/**
 * With at most one byte more than the handlers accept: enough to be refused. Read before anything else
 * happens, since a sender that gives up later takes it away; one that gives up now gets no reply.
 */
async function bodyOf(incoming: ServerRequest, method: string): Promise<Uint8Array | typeof lost> {
  const isTooLong = Number(incoming.headers.get("content-length") ?? 0) > bodyLimitBytes;
  if (method === "GET" || isTooLong) return new Uint8Array();
  return readAtMost(nodeRequestOf(incoming), bodyLimitBytes + 1).catch(() => lost);
}

function nodeRequestOf(incoming: ServerRequest): IncomingMessage {
  const request = incoming.runtime?.node?.req;
  if (!request) throw new Error("this host runs on Node only");
  // Never HTTP/2: that would need a certificate.
  return request as IncomingMessage;
}

const lingerMs = 2000;

/** A reply as srvx sends it, with its length; without a body for HEAD. */
export function responseOf(
  { status, headers, body }: Reply,
  more: Readonly<Record<string, string>> = {},
  isHead = false,
): Response {
  const length = { "content-length": String(Buffer.byteLength(body)) };
  return new FastResponse(isHead ? null : body, {
    status,
    headers: { ...headers, ...more, ...length },
  });
}

/** A file is streamed by srvx, which also knows its length. */
async function fileResponse(
  incoming: ServerRequest,
  file: Response,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = new Headers(file.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  const init = { status: file.status, headers };
  if (headers.has("content-length") || file.body === null) {
    return new FastResponse(incoming.method === "HEAD" ? null : file.body, init);
  }
  const body = new Uint8Array(await file.arrayBuffer());
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
