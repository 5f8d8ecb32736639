import { join } from "node:path";
import type { FileServer } from "../http/answer";
import type { Reply } from "../http/reply";
import { docsFiles } from "./docs-files";
import { fileFolder } from "./file-folder";
import { fileReply } from "./file-reply";

const packaged = (folder: string): string => join(import.meta.dirname, "..", folder);
const pictures = packaged("scenarios/catalogue/pictures");
const picturesPath = "/pictures/";
const consolePath = "/console/";
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

interface BuiltFolders {
  /** The H5 mini-program, at `/`; without one that of the package, where the server was installed as one. */
  readonly h5Dir?: string | undefined;
  /** The middle office console, at `/console/`; the same. */
  readonly consoleDir?: string | undefined;
}

/** What was built, as far as it was, the product pictures at `/pictures/`, and the API's documents at `/docs/`. */
export function staticFiles({
  h5Dir = packaged("h5"),
  consoleDir = packaged("console"),
}: BuiltFolders = {}): FileServer {
  const fromPictures = fileFolder(pictures);
  const fromH5 = fileFolder(h5Dir);
  const fromConsole = fileFolder(consoleDir);
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
    if (`${path}/` === consolePath)
      return { status: 302, headers: { location: consolePath }, body: "" };
    const file = path.startsWith(consolePath)
      ? await fromConsole(path.slice(consolePath.length))
      : await fromH5(path.slice(1));
    if (!file) return noBuildPages[path] ?? null;
    return fileReply(file, request, {
      "cache-control": hashedName.test(path) ? oneYear : "no-cache",
      "content-security-policy": contentSecurityPolicy,
    });
  };
}

/** What is said where a build would be. */
const noBuildPages: Readonly<Record<string, Reply>> = {
  "/": noBuildPage("分销中心", "小程序的 H5 版", "build:h5"),
  [consolePath]: noBuildPage("分销中台", "中台", "build:console"),
};

function noBuildPage(title: string, what: string, command: string): Reply {
  return {
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
    body:
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>` +
      `<p>${what}还没有构建：请先运行 <code>npm run ${command}</code>。接口已经可以使用。</p></html>`,
  };
}
