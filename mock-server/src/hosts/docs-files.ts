import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openApiDocument } from "../docs/open-api";
import type { FileServer } from "../http/answer";
import { fileFolder } from "./file-folder";
import { fileReply } from "./file-reply";
import { servedFile, type ServedFile } from "./served-file";

const docsPath = "/docs/";
const page = join(import.meta.dirname, "../docs/page");
const swaggerUi = dirname(createRequire(import.meta.url).resolve("#swagger-ui/swagger-ui.css"));
/** Of the package's files, those that the page needs. */
const swaggerUiFiles = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

/** Everything comes from this server; swagger-ui sets styles of its own and has pictures in its stylesheet. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The API's documents: swagger-ui with the OpenAPI document, which is made when it is first asked for. */
export function docsFiles(): FileServer {
  const fromPage = fileFolder(page);
  const fromSwaggerUi = fileFolder(swaggerUi);
  let openApi: ServedFile | null = null;
  return async (request) => {
    const { path } = request;
    if (`${path}/` === docsPath) return { status: 302, headers: { location: docsPath }, body: "" };
    if (!path.startsWith(docsPath)) return null;
    const name = path.slice(docsPath.length);
    const headers = {
      "cache-control": "no-cache",
      "content-security-policy": contentSecurityPolicy,
    };
    if (name === "openapi.json") {
      openApi ??= writeOpenApi();
      return fileReply(openApi, request, headers);
    }
    const file = await (swaggerUiFiles.includes(name) ? fromSwaggerUi : fromPage)(name);
    return file && fileReply(file, request, headers);
  };
}

function writeOpenApi(): ServedFile {
  return servedFile("application/json", Buffer.from(JSON.stringify(openApiDocument())));
}
