import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface StaticHost {
  readonly url: string;
  /** What it was asked for and does not have. */
  readonly missed: string[];
  close(): void;
}

/** A host that knows files and nothing else, and has the folder at `below`: `/shop/demo/`. */
export async function startStaticHost(folder: string, below: string): Promise<StaticHost> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const name = pathname.slice(below.length).replace(/(^|\/)$/, "$1index.html");
    const found = pathname.startsWith(below) ? readFile(path.join(folder, name)) : Promise.reject();
    found.then(
      (bytes) => {
        const type = contentTypes[path.extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type }).end(bytes);
      },
      () => {
        missed.push(`${request.method} ${pathname}`);
        response.writeHead(404).end();
      },
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    missed,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
