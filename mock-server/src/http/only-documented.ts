import { api, endpointsOf, type Endpoint } from "@distribution/sdk/server";
import { pathsOf, type HandlerMap } from "./create-handlers";
import type { Reply } from "./reply";

/** As nginx does, before a backend that has no such path: neither JSON nor a form of the contract's. */
const gatewayReply: Reply = {
  status: 404,
  headers: { "content-type": "text/html", "cache-control": "no-store" },
  body: "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n</body>\r\n</html>\r\n",
};

/** What a backend has that keeps only the documents. Nobody gets in but by a log-in, which they leave out. */
const isKept = ({ source, name }: Endpoint) =>
  source === "documented" || /(^|\.)session\./.test(name);

/** In place of every assumed endpoint what a gateway answers that does not know it, whatever the method. */
export function onlyDocumented(handlers: HandlerMap): HandlerMap {
  const endpoints = endpointsOf(api);
  const kept = new Set(endpoints.filter(isKept).flatMap(pathsOf));
  const unknown = endpoints.flatMap(pathsOf).filter((path) => !kept.has(path));
  const keys = unknown.flatMap((path) => ["GET", "HEAD", "POST"].map((way) => `${way} ${path}`));
  return new Map([...handlers, ...keys.map((key) => [key, async () => gatewayReply] as const)]);
}
