import type { HttpHandler } from "msw";
// The door that leaves GraphQL and WebSocket out: a third of the import time.
import { http } from "msw/core/http";
import { answer, type Site } from "./answer";
import type { Arrived, Peer } from "./asked";
import { lost } from "./reply";
import { requestIdOf } from "./request-id";

/** The site as MSW takes it: one handler, for every request below `base`. Who they come from, `peerOf` tells by their headers. */
export function mswHandler(site: Site, base: URL, peerOf: (headers: Headers) => Peer): HttpHandler {
  const basePath = base.pathname.replace(/\/$/, "");
  const isAsked = ({ request }: { request: Request }): boolean => {
    const { origin, pathname } = new URL(request.url);
    return origin === base.origin && `${pathname}/`.startsWith(`${basePath}/`);
  };
  return http.all(isAsked, async ({ request }) => {
    const reply = await answer(arrivedOf(request, basePath, peerOf(request.headers)), site);
    if (reply === lost) return Response.error();
    const { status, headers, body } = reply;
    return new Response(body.length === 0 ? null : body, { status, headers });
  });
}

function arrivedOf(request: Request, basePath: string, peer: Peer): Arrived {
  const { method, url, headers } = request;
  return {
    requestId: requestIdOf(headers),
    peer,
    refused: null,
    method,
    url,
    path: new URL(url).pathname.slice(basePath.length) || "/",
    // Nothing is compressed inside a process: there is no wire, and not every client would undo it.
    headers: { get: (name) => (name === "accept-encoding" ? null : headers.get(name)) },
    readBody: async () => new Uint8Array(await request.arrayBuffer()),
  };
}
