import type { HttpHandler } from "msw";
// The door that leaves GraphQL and WebSocket out: a third of the import time.
import { http } from "msw/core/http";
import type { Site } from "./answer";
import { answerFetch } from "./answer-fetch";
import type { Peer } from "./asked";

/** The site as MSW takes it: one handler, for every request below `base`. Who they come from, `peerOf` tells by their headers. */
export function mswHandler(site: Site, base: URL, peerOf: (headers: Headers) => Peer): HttpHandler {
  const basePath = base.pathname.replace(/\/$/, "");
  const isAsked = ({ request }: { request: Request }): boolean => {
    const { origin, pathname } = new URL(request.url);
    return origin === base.origin && `${pathname}/`.startsWith(`${basePath}/`);
  };
  return http.all(isAsked, ({ request }) =>
    answerFetch(request, { site, basePath, peer: peerOf(request.headers) }),
  );
}
