import { join } from "node:path";
import type { FileServer } from "../http/answer";
import type { Reply } from "../http/reply";
import { docsFiles } from "./docs-files";
import { fileFolder } from "./file-folder";
import { fileReply } from "./file-reply";

const pictures = join(import.meta.dirname, "../scenarios/catalogue/pictures");
const picturesPath = "/pictures/";
const oneHour = "public, max-age=3600";
const oneYear = "public, max-age=31536000, immutable";
/** A name with a content hash in it (`app.3f2a91bc.js`) never changes its content. */
const hashedName = /[.-][\da-f]{8,32}\.\w+$/;

/** Of `javascript:;`, where the links of Taro's tab bar lead: nowhere. */
const linkOfTabBar = "'unsafe-hashes' 'sha256-lfXlPY3+MCPOPb4mrw1Y961+745U3WlDQVcOXdchSQc='";

/**
 * Scripts come from this server only. Taro and its components set styles of their own; pictures may be
 * a merchant's, from anywhere.
 */
const contentSecurityPolicy = `default-src 'self'; script-src 'self' ${linkOfTabBar}; style-src 'self' 'unsafe-inline'; img-src * data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`;

/** The H5 build at `/`, when there is one, the product pictures at `/pictures/`, and the API's documents at `/docs/`. */
export function staticFiles(h5Dir?: string): FileServer {
  const fromPictures = fileFolder(pictures);
  const fromH5 = h5Dir === undefined ? null : fileFolder(h5Dir);
  const fromDocs = docsFiles();
  return async (request) => {
    const { method, path } = request;
    if (method !== "GET" && method !== "HEAD") return null;
    if (path.startsWith(picturesPath)) {
      const picture = await fromPictures(path.slice(picturesPath.length));
      return picture && fileReply(picture, request, { "cache-control": oneHour });
    }
    const docs = await fromDocs(request);
    if (docs) return docs;
    const file = await fromH5?.(path.slice(1));
    if (!file) return path === "/" ? noBuildPage : null;
    return fileReply(file, request, {
      "cache-control": hashedName.test(path) ? oneYear : "no-cache",
      "content-security-policy": contentSecurityPolicy,
    });
  };
}

const noBuildPage: Reply = {
  status: 404,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  body:
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>分销中心</title>' +
    "<p>小程序的 H5 版还没有构建：请先运行 <code>npm run build:h5</code>。接口已经可以使用。</p></html>",
};
