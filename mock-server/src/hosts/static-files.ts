import { fileURLToPath } from "node:url";
import type { ServerMiddleware, ServerRequest } from "srvx";
import { staticMiddleware } from "srvx/static";

/** Answers with a file, or with null where there is none. */
export type FileServer = (request: Request) => Promise<Response | null>;

const pictures = fileURLToPath(new URL("../scenarios/catalogue/pictures", import.meta.url));
const picturesPath = "/pictures/";
const oneYear = "public, max-age=31536000, immutable";
/** A name with a content hash in it (`app.3f2a91bc.js`) never changes its content. */
const hashedName = /[.-][\da-f]{8,32}\.\w+$/;

/** The H5 build at `/`, when there is one, and the product pictures at `/pictures/`. */
export function staticFiles(h5Dir: string | undefined): FileServer {
  const fromPictures = staticMiddleware({ dir: pictures, compress: false });
  const fromH5 = h5Dir === undefined ? null : staticMiddleware({ dir: h5Dir, compress: false });
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null;
    const path = new URL(request.url).pathname;
    const isPicture = path.startsWith(picturesPath);
    if (isPicture)
      return fileOf(fromPictures, request, path.slice(picturesPath.length), "public, max-age=3600");
    const cacheControl = hashedName.test(path) ? oneYear : "no-cache";
    const file = fromH5 && (await fileOf(fromH5, request, path.slice(1), cacheControl));
    return file ?? (path === "/" ? noBuildPage() : null);
  };
}

async function fileOf(
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

function noBuildPage(): Response {
  const page =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>分销中心</title>' +
    "<p>小程序的 H5 版还没有构建：请先运行 <code>npm run build:h5</code>。接口已经可以使用。</p></html>";
  return new Response(page, {
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
}
