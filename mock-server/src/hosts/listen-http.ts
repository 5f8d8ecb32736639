import { serve as listen, type Server, type ServerRequest } from "srvx";
import type { Site } from "../http/answer";
import { errorReply } from "../http/reply";
import { requestIdOf } from "../http/request-id";
import { answerHttp, responseOf, type AnswerHttpOptions } from "./answer-http";
import type { Door } from "./door";
import { StartError } from "./start-error";

export interface ListenHttpOptions {
  readonly port: number;
  readonly host: string;
  readonly door: Door;
  readonly logLine: AnswerHttpOptions["logLine"];
}

export interface HttpServer {
  readonly url: string;
  /** From now on this answers. Until then every request gets 503. */
  answerWith(site: Site): void;
  /** Stops listening, waits for the requests under way, and cuts those that take too long. */
  close(): Promise<void>;
}

const stopWithinMs = 5000;

/** Takes the port, before there is anything to answer with: a world takes a while to make, a taken port should be told at once. */
export async function listenHttp(options: ListenHttpOptions): Promise<HttpServer> {
  let site: Site | null = null;
  let stopping: Promise<void> | null = null;
  const server = listen({
    port: options.port,
    hostname: options.host,
    manual: true,
    silent: true,
    gracefulShutdown: false,
    // A body that trickles in must not hold its connection for Node's five minutes.
    node: { requestTimeout: 30_000 },
    fetch: (request: ServerRequest) => {
      if (!site) {
        const requestId = requestIdOf(request.headers);
        return responseOf(errorReply("INTERNAL", { requestId, status: 503 }));
      }
      return answerHttp(request, {
        site,
        door: options.door,
        logLine: options.logLine,
        isStopping: () => stopping !== null,
      });
    },
  });
  await bind(server, options);
  return {
    url: urlOf(server, options),
    answerWith: (made) => {
      site = made;
    },
    close: () => (stopping ??= drain(server)),
  };
}

async function bind(server: Server, { host, port }: ListenHttpOptions): Promise<void> {
  try {
    await server.serve();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "EADDRINUSE") {
      throw new StartError(
        "port-taken",
        `Port ${port} is taken: stop the program that uses it, or choose another with --port.`,
        { cause: error },
      );
    }
    throw new StartError("address-unusable", `Cannot listen on ${host}:${port} (${code}).`, {
      cause: error,
    });
  }
}

function urlOf(server: Server, { host, port }: ListenHttpOptions): string {
  return server.url?.replace(/\/$/, "") ?? `http://${host}:${port}`;
}

async function drain(server: Server): Promise<void> {
  const cut = setTimeout(() => void server.close(true), stopWithinMs);
  await server.close();
  clearTimeout(cut);
}
