import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { staticMiddleware } from "srvx/static";
import { fileOf } from "./file-of";

const docsPath = "/docs/";
const page = fileURLToPath(new URL("../docs/page", import.meta.url));
const swaggerUi = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/swagger-ui.css")));
/** Of the package's files, those that the page needs. */
const swaggerUiFiles = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

/** Everything comes from this server; swagger-ui sets styles of its own and has pictures in its stylesheet. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** The API's documents: swagger-ui with the OpenAPI document, which is made when it is first asked for. */
export function docsFiles(): (request: Request) => Promise<Response | null> {
  const fromPage = staticMiddleware({ dir: page, compress: false });
  const fromSwaggerUi = staticMiddleware({ dir: swaggerUi, compress: false });
  let openApi: Promise<string> | null = null;
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (`${path}/` === docsPath)
      return new Response(null, { status: 302, headers: { location: docsPath } });
    if (!path.startsWith(docsPath)) return null;
    const name = path.slice(docsPath.length);
    if (name === "openapi.json") {
      openApi ??= writeOpenApi();
      return new Response(await openApi, {
        headers: { "content-type": "application/json", "cache-control": "no-cache" },
      });
    }
    const isSwaggerUi = swaggerUiFiles.includes(name);
    const file = await fileOf(isSwaggerUi ? fromSwaggerUi : fromPage, request, name, "no-cache");
    file?.headers.set("content-security-policy", contentSecurityPolicy);
    return file;
  };
}

/** Its modules are loaded here, so that a server whose documents nobody reads starts without them. */
async function writeOpenApi(): Promise<string> {
  const { openApiDocument } = await import("../docs/open-api");
  return JSON.stringify(openApiDocument());
}
