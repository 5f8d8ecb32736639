import { isLoopbackOrigin } from "./loopback";

type Headers = Readonly<Record<string, string>>;
interface Request {
  readonly headers: { get(name: string): string | null };
}

/** Names of headers as HTTP spells them: nothing else is said back to a page. */
const headerNames = /^[\w!#$%&'*+.^`|~-]+(?: ?, ?[\w!#$%&'*+.^`|~-]+)*$/;

/**
 * The CORS headers of a reply. Pages of this machine may read it, whatever their port; a foreign page
 * gets none, so its browser keeps the reply from it.
 */
export function corsHeaders(request: Request): Headers {
  const origin = request.headers.get("origin");
  if (origin === null || !isLoopbackOrigin(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "date, x-request-id, retry-after",
  };
}

/** The answer to a preflight of a page of this machine; it may send any header it asks for. */
export function preflightHeaders(request: Request, allow: string): Headers {
  const origin = request.headers.get("origin");
  if (origin === null || !isLoopbackOrigin(origin)) return {};
  const asked = request.headers.get("access-control-request-headers") ?? "";
  return {
    "access-control-allow-methods": allow,
    "access-control-allow-headers": headerNames.test(asked) ? asked : "content-type, token",
    "access-control-max-age": "600",
  };
}
