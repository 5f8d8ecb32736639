import { fileURLToPath } from "node:url";
import { staticMiddleware } from "srvx/static";
import { docsFiles } from "./docs-files";
import { fileOf } from "./file-of";

/** Answers with a file, or with null where there is none. */
export type FileServer = (request: Request) => Promise<Response | null>;

const pictures = fileURLToPath(new URL("../scenarios/catalogue/pictures", import.meta.url));
const picturesPath = "/pictures/";
const oneYear = "public, max-age=31536000, immutable";
/** A name with a content hash in it (`app.3f2a91bc.js`) never changes its content. */
const hashedName = /[.-][\da-f]{8,32}\.\w+$/;

/** The H5 build at `/`, when there is one, the product pictures at `/pictures/`, and the API's documents at `/docs/`. */
export function staticFiles(h5Dir: string | undefined): FileServer {
  const fromPictures = staticMiddleware({ dir: pictures, compress: false });
  const fromH5 = h5Dir === undefined ? null : staticMiddleware({ dir: h5Dir, compress: false });
  const fromDocs = docsFiles();
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null;
    const path = new URL(request.url).pathname;
    const isPicture = path.startsWith(picturesPath);
    if (isPicture)
      return fileOf(fromPictures, request, path.slice(picturesPath.length), "public, max-age=3600");
    const docs = await fromDocs(request);
    if (docs) return docs;
    const cacheControl = hashedName.test(path) ? oneYear : "no-cache";
    const file = fromH5 && (await fileOf(fromH5, request, path.slice(1), cacheControl));
    return file ?? (path === "/" ? noBuildPage() : null);
  };
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
