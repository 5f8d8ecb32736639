import { connect, type Socket } from "node:net";

export interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

export interface Load {
  /** Connections that are kept open; each sends its next call when it has the answer to the last. */
  readonly connections: number;
  readonly forMs: number;
  readonly next: () => Call;
}

/**
 * Answers a second, with the same client for every server. It shares the machine with the server, so
 * it writes and reads the sockets itself: Node's own client would take as long as a server does.
 * Throws at the first answer that is not 200.
 */
export async function answersPerSecond(url: string, load: Load): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const startedAt = performance.now();
  let answers = 0;
  const caller = async (): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const answered = answerReader(socket);
    while (performance.now() - startedAt < load.forMs) {
      socket.write(textOf(host, load.next()));
      await answered();
      answers += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: load.connections }, caller));
  return answers / ((performance.now() - startedAt) / 1000);
}

function textOf(host: string, { method, path, token, body }: Call): string {
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers = [
    `${method} ${path} HTTP/1.1`,
    `host: ${host}`,
    "connection: keep-alive",
    ...(token === undefined ? [] : [`token: ${token}`]),
    ...(body === undefined
      ? []
      : ["content-type: application/json", `content-length: ${Buffer.byteLength(text)}`]),
  ];
  return `${headers.join("\r\n")}\r\n\r\n${text}`;
}

/** Waits for one whole answer. Every server measured here sends its length. */
function answerReader(socket: Socket): () => Promise<void> {
  let received = "";
  let settle: { resolve: () => void; reject: (problem: Error) => void } | undefined;
  const fail = (problem: string): void => settle?.reject(new Error(problem));
  // One character a byte: lengths count bytes, and the content does not matter.
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    received += chunk;
    const headEnd = received.indexOf("\r\n\r\n");
    if (headEnd === -1) return;
    const head = received.slice(0, headEnd);
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    if (length === undefined) return fail(`an answer without a length: ${head}`);
    if (received.length < headEnd + 4 + Number(length)) return;
    if (!head.startsWith("HTTP/1.1 200")) {
      return fail(Buffer.from(received, "latin1").toString());
    }
    received = "";
    settle?.resolve();
  });
  socket.on("error", (error) => fail(error.message)).on("close", () => fail("it hung up"));
  return () =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
}

/** One call, and its answer. Throws where that is not 200. */
export async function call<Answer>(
  url: string,
  { method, path, token, body }: Call,
): Promise<Answer> {
  const headers = {
    ...(token !== undefined && { token }),
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
