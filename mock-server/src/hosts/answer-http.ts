import type { IncomingMessage } from "node:http";
import { FastResponse, type ServerRequest } from "srvx";
import { answer, type Site } from "../http/answer";
import type { Arrived } from "../http/asked";
import { bodyLimitBytes } from "../http/read-input";
import { errorReply, lost, type Reply } from "../http/reply";
import { requestIdOf } from "../http/request-id";
import { peerOf, refusedAtDoor, type Door } from "./door";
import { readAtMost } from "./read-at-most";

export interface AnswerHttpOptions {
  readonly site: Site;
  readonly door: Door;
  readonly logLine: (entry: Readonly<Record<string, string | number>>) => void;
  /** While the server stops, connections are not kept open. */
  readonly isStopping: () => boolean;
}

/** Answers one HTTP request, and writes a line in the log. */
export async function answerHttp(
  incoming: ServerRequest,
  { site, door, logLine, isStopping }: AnswerHttpOptions,
): Promise<Response> {
  const startedAt = performance.now();
  const arrived = arrivedOf(incoming, door);
  const reply = await answer(arrived, site);
  const { requestId, method, path } = arrived;
  cutLongSender(incoming);
  // The connection ends without a reply; what is returned here goes nowhere.
  if (reply === lost) nodeRequestOf(incoming).socket.destroy();
  const sent = reply === lost ? errorReply("INTERNAL", { requestId, status: 503 }) : reply;
  logLine({
    level: sent.problem !== undefined && sent.status >= 500 ? "error" : "info",
    method,
    path: path.slice(0, 200),
    status: reply === lost ? 0 : reply.status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    requestid: requestId,
    ...(sent.problem !== undefined && { problem: sent.problem }),
  });
  return responseOf(sent, isStopping() ? { connection: "close" } : {});
}

function arrivedOf(incoming: ServerRequest, door: Door): Arrived {
  const { method, url, headers } = incoming;
  return {
    requestId: requestIdOf(headers),
    peer: peerOf(incoming, door),
    refused: refusedAtDoor(incoming, door),
    method,
    url,
    path: URL.canParse(url) ? new URL(url).pathname : "/",
    headers,
    // One byte more than the handlers accept: enough to be refused.
    readBody: async () =>
      Number(headers.get("content-length") ?? 0) > bodyLimitBytes
        ? new Uint8Array()
        : readAtMost(nodeRequestOf(incoming), bodyLimitBytes + 1),
  };
}

function nodeRequestOf(incoming: ServerRequest): IncomingMessage {
  const request = incoming.runtime?.node?.req;
  if (!request) throw new Error("this host runs on Node only");
  // Never HTTP/2: that would need a certificate.
  return request as IncomingMessage;
}

/** A reply as srvx sends it: at once and whole. It makes a stream of no body of these kinds. */
export function responseOf(
  { status, headers, body }: Reply,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new FastResponse(body.length === 0 ? null : body, {
    status,
    headers: { ...headers, ...more },
  });
}

const lingerMs = 2000;

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
