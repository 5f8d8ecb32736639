import type { HttpHandler } from "msw";
// The door that leaves GraphQL and WebSocket out: a third of the import time.
import { http } from "msw/core/http";
import type { Peer } from "./asked";
import type { Handler, HandlerMap } from "./create-handlers";
import { lost } from "./reply";
import { requestIdOf } from "./request-id";

/** The handlers as MSW takes them, for requests to the origin of `baseUrl`, which all come from `peer`. */
export function mswHandlers(handlers: HandlerMap, baseUrl: string, peer: Peer): HttpHandler[] {
  const { origin } = new URL(baseUrl);
  return [...handlers].map(([key, handler]) => {
    const [method, path] = key.split(" ");
    const isAsked = ({ request }: { request: Request }): boolean => {
      const url = new URL(request.url);
      return url.pathname === path && url.origin === origin;
    };
    const answer = ({ request }: { request: Request }) => respond(handler, request, peer);
    return method === "GET" ? http.get(isAsked, answer) : http.post(isAsked, answer);
  });
}

async function respond(handler: Handler, request: Request, peer: Peer): Promise<Response> {
  const { method, url, headers } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  const requestId = requestIdOf(headers);
  const reply = await handler({ requestId, peer, method, url, headers, body });
  return reply === lost ? Response.error() : new Response(reply.body, reply);
}
