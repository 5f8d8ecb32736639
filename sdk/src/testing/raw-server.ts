import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface SeenRequest {
  /** 1 for the first request that the server got. */
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** As it stood in the request line, without the `?`. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly token: string | undefined;
  readonly body: unknown;
  /** Resolves when the connection of this request is given up or done with. */
  readonly closed: Promise<void>;
}

/** What to answer: JSON, raw text, a connection cut off, a body of a blank every 20 ms without end, or nothing ever. */
export type Answer =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly delayMs?: number;
    }
  | "cut-off"
  | "trickle"
  | "silence";

/** A server that answers as a test says, and remembers what it was asked. Closed when the test ends. */
export async function startRawServer(
  answer: (request: SeenRequest) => Answer,
): Promise<{ readonly baseUrl: string; readonly seen: readonly SeenRequest[] }> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (message, reply) => {
    const request = await readRequest(message, reply, seen.length + 1);
    seen.push(request);
    await give(reply, answer(request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, seen };
}

async function readRequest(
  message: IncomingMessage,
  reply: ServerResponse,
  number: number,
): Promise<SeenRequest> {
  const closed = new Promise<void>((resolve) => void reply.on("close", resolve));
  let text = "";
  for await (const chunk of message) text += String(chunk);
  const [path = "", query = ""] = (message.url ?? "").split("?");
  const { headers, method = "" } = message;
  const token = headers["token"] as string | undefined;
  return {
    number,
    method,
    path,
    query,
    headers,
    token,
    closed,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

async function give(reply: ServerResponse, answer: Answer): Promise<void> {
  if (answer === "silence") return;
  if (answer === "cut-off") {
    reply.destroy();
    return;
  }
  if (answer === "trickle") {
    reply.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => reply.write(" "), 20);
    reply.on("close", () => clearInterval(timer));
    return;
  }
  const { status = 200, json, text, headers = {}, delayMs = 0 } = answer;
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  reply.writeHead(status, { "content-type": "application/json", ...headers });
  reply.end(text ?? JSON.stringify(json));
}

/** The body of a refusal, as the contract has it. */
export const refusal = (status: number, code: string, more: object = {}): Answer => ({
  status,
  json: { code, message: `${code} 的说明`, requestid: "req-1", ...more },
});
