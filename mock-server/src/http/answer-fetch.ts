import { answer, type Site } from "./answer";
import type { Arrived, Peer } from "./asked";
import { lost } from "./reply";
import { requestIdOf } from "./request-id";

/** The site's answer to a request as fetch has it, whose address is below `basePath`: inside a process there is no socket. */
export async function answerFetch(
  request: Request,
  { site, basePath, peer }: { readonly site: Site; readonly basePath: string; readonly peer: Peer },
): Promise<Response> {
  const reply = await answer(arrivedOf(request, basePath, peer), site);
  if (reply === lost) return Response.error();
  const { status, headers, body } = reply;
  return new Response(body.length === 0 ? null : body, { status, headers });
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
