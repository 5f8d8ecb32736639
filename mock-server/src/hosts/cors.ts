import { isLoopbackOrigin } from "../http/loopback";

/**
 * The CORS headers of a reply. Pages of this machine may read it, whatever their port; a foreign page
 * gets none, so its browser keeps the reply from it.
 */
export function corsHeaders(request: Request): Readonly<Record<string, string>> {
  const origin = request.headers.get("origin");
  if (origin === null || !isLoopbackOrigin(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "x-request-id, retry-after",
  };
}

/** The answer to OPTIONS: what may be asked of a path, and, for a page of this machine, from another origin. */
export function optionsResponse(request: Request, allow: string): Response {
  const cors = corsHeaders(request);
  const preflight = {
    "access-control-allow-methods": allow,
    "access-control-allow-headers": "content-type, token, x-request-id",
    "access-control-max-age": "600",
  };
  const isAllowed = "access-control-allow-origin" in cors;
  return new Response(null, { status: 204, headers: { allow, ...(isAllowed ? preflight : {}) } });
}
