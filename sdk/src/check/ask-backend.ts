import { TimeoutError } from "../client/errors";
import { createSend, type Reply } from "../client/send";
import type { Endpoint } from "../contract/define-endpoint";
import { judgeReply, type Judgement } from "./judge-reply";

export interface Finding extends Omit<Judgement, "outcome" | "body" | "wrapped"> {
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly source: Endpoint["source"];
  readonly outcome: Judgement["outcome"] | "not asked";
  readonly durationMs?: number;
}

/** What came of asking: what is reported of it, and what the reply carries. */
export interface Answer {
  readonly finding: Finding;
  readonly body?: unknown;
}

export interface AskBackend {
  /** Sends one request, once, and holds its reply against the contract. Never rejects. */
  ask(endpoint: Endpoint, values: object, token: string | undefined): Promise<Answer>;
  /** Whether any reply came inside `{code, message, data}`. */
  isWrapped(): boolean;
}

/** Throws a TypeError for an address that could never work. */
export function createAskBackend(baseUrl: string, timeoutMs: number): AskBackend {
  const send = createSend({ baseUrl, adapter: undefined, timeoutMs });
  let isWrapped = false;
  return {
    isWrapped: () => isWrapped,
    ask: async (endpoint, values, token) => {
      const about = aboutEndpoint(endpoint);
      const startedAt = Date.now();
      const reply = await send({ endpoint, values, token, signal: undefined }).catch(
        (error: unknown) => error,
      );
      const durationMs = Date.now() - startedAt;
      const failed = { ...about, outcome: "fails", differences: [] } as const;
      if (reply instanceof TimeoutError)
        return { finding: { ...failed, note: `no reply in ${timeoutMs} ms` } };
      if (reply instanceof Error)
        return { finding: { ...failed, note: "no connection", durationMs } };
      const { status, body: text } = reply as Reply;
      const { wrapped, body, ...judged } = judgeReply(endpoint, { status, text: String(text) });
      isWrapped ||= wrapped;
      return { finding: { ...about, ...judged, durationMs }, body };
    },
  };
}

export function notAsked(endpoint: Endpoint, note: string): Finding {
  return { ...aboutEndpoint(endpoint), outcome: "not asked", note, differences: [] };
}

const aboutEndpoint = ({ name, method, path, source }: Endpoint) => ({
  endpoint: name,
  method,
  path,
  source,
});
