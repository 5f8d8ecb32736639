import type { Arrived } from "./asked";
import { compressed } from "./compressed";
import { corsHeaders, preflightHeaders } from "./cors";
import type { HandlerMap } from "./create-handlers";
import { errorReply, lost, type Reply } from "./reply";
import { stackOf } from "./stack-of";

/** Answers with a file, or with null where there is none. */
export type FileServer = (
  request: Pick<Arrived, "method" | "path" | "headers">,
) => Promise<Reply | null>;

/** What a host has to answer with. */
export interface Site {
  readonly handlers: HandlerMap;
  readonly files: FileServer;
  /** The world's time, in epoch milliseconds. */
  readonly now: () => number;
}

/** A page may be shown inside a page of the same origin; what is not a page loads and runs nothing. */
const everyReply = {
  vary: "origin, accept-encoding",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "content-security-policy": "default-src 'none'; frame-ancestors 'self'",
};

/**
 * Answers a request, whichever host it came to: the endpoint or file it asks for, OPTIONS, HEAD, 404
 * and 405, with the headers that every reply has. Never rejects.
 */
export async function answer(request: Arrived, site: Site): Promise<Reply | typeof lost> {
  const { requestId, method, headers } = request;
  const reply = await route(request, site).catch((error: unknown) =>
    errorReply("INTERNAL", { requestId, problem: stackOf(error) }),
  );
  if (reply === lost) return lost;
  const sent = compressed(reply, headers.get("accept-encoding"));
  return {
    status: sent.status,
    headers: {
      ...everyReply,
      ...corsHeaders(request),
      ...sent.headers,
      // Clients reckon what is left of a deadline from it; their own clocks know no moved time.
      date: new Date(site.now()).toUTCString(),
      "x-request-id": requestId,
      ...(hasBody(sent) && { "content-length": String(Buffer.byteLength(sent.body)) }),
    },
    body: method === "HEAD" ? "" : sent.body,
    problem: sent.problem,
  };
}

async function route(request: Arrived, site: Site): Promise<Reply | typeof lost> {
  const { method, path, requestId, refused } = request;
  if (refused !== null) return errorReply("FORBIDDEN", { requestId, message: refused });
  const handler = site.handlers.get(`${method} ${path}`);
  if (handler) {
    const body =
      method === "POST"
        ? await request.readBody().catch((): typeof lost => lost)
        : new Uint8Array();
    return body === lost ? lost : handler({ ...request, body });
  }
  const methods = ["GET", "HEAD", "POST"].filter((one) => site.handlers.has(`${one} ${path}`));
  const allow = [...methods, "OPTIONS"].join(", ");
  // A preflight for an unknown path passes, so that the page may read the 404 that follows.
  if (method === "OPTIONS")
    return options(request, methods.length > 0 ? allow : "GET, HEAD, OPTIONS");
  if (methods.length > 0) {
    // The contract's table has no code of its own for a wrong method; the status says it.
    return errorReply("NOT_FOUND", {
      requestId,
      status: 405,
      message: `这个接口只支持 ${methods.join("、")}`,
      headers: { allow },
    });
  }
  const file = await site.files(request);
  return file ?? errorReply("NOT_FOUND", { requestId, message: "没有这个接口或页面" });
}

function options(request: Arrived, allow: string): Reply {
  return { status: 204, headers: { allow, ...preflightHeaders(request, allow) }, body: "" };
}

function hasBody({ status }: Reply): boolean {
  return status !== 204 && status !== 304;
}
