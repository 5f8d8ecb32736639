import type { ServerMiddleware, ServerRequest } from "srvx";

/** The file at `path` of the folder that `serveFile` knows, or null where there is none. */
export async function fileOf(
  serveFile: ServerMiddleware,
  request: Request,
  path: string,
  cacheControl: string,
): Promise<Response | null> {
  const missing = new Response(null, { status: 404 });
  // A request of its own, as srvx reads the path from it: relative to the folder.
  const asked: ServerRequest = new Request(`http://localhost/${path}`, {
    method: request.method,
    headers: request.headers,
  });
  const response = await serveFile(asked, () => missing);
  if (response === missing || response.status === 400) return null;
  response.headers.set("cache-control", cacheControl);
  return response;
}
