import http from "node:http";
import type { AddressInfo } from "node:net";

export interface SlowProxy {
  readonly url: string;
  /** How many requests had to wait for one before them, in the longest chain since the last call. */
  takeRoundTrips(): number;
  close(): void;
}

interface Span {
  readonly startedAt: number;
  endedAt: number;
}

/** Stands before a server and holds each answer back as a network would. */
export async function slowProxy(target: string, latencyMs: number): Promise<SlowProxy> {
  let spans: Span[] = [];
  const server = http.createServer((incoming, answer) => {
    const span: Span = { startedAt: performance.now(), endedAt: Infinity };
    spans.push(span);
    const { method, headers } = incoming;
    const outgoing = http.request(new URL(incoming.url ?? "/", target), { method, headers });
    outgoing.on("response", (reply) => {
      setTimeout(() => {
        span.endedAt = performance.now();
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      }, latencyMs);
    });
    outgoing.on("error", () => answer.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRoundTrips() {
      const taken = longestChain(spans);
      spans = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** The most spans that lie one after the other. */
export function longestChain(spans: readonly Span[]): number {
  let length = 0;
  let endedAt = -Infinity;
  for (const span of [...spans].toSorted((a, b) => a.endedAt - b.endedAt)) {
    if (span.startedAt < endedAt) continue;
    length += 1;
    endedAt = span.endedAt;
  }
  return length;
}
