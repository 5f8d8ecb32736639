import { createSend, type Reply } from "../client/send";
import { TimeoutError } from "../client/errors";
import { api } from "../contract/api";
import type { Access, Endpoint } from "../contract/define-endpoint";
import { endpointsOf } from "../contract/tree";
import { exampleAt, examples } from "../examples/examples";
import { judgeReply, type Judgement } from "./judge-reply";

export interface Finding extends Omit<Judgement, "outcome" | "body" | "wrapped"> {
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly source: Endpoint["source"];
  readonly outcome: Judgement["outcome"] | "not asked";
  readonly durationMs?: number;
}

export interface Report {
  readonly findings: readonly Finding[];
  /** Replies come inside `{code, message, data}`: the client wants `envelope: codeMessageData()`. */
  readonly envelope: boolean;
}

export interface CheckOptions {
  readonly baseUrl: string;
  /** A member's, best a distributor's who sold something. */
  readonly token?: string | undefined;
  readonly operatorToken?: string | undefined;
  readonly timeoutMs: number;
}

/**
 * Asks every endpoint that only reads, one after the other, and holds each reply against the contract.
 * What is asked comes from the contract's examples, and ids from the replies before. Throws a TypeError
 * for an address that could never work.
 */
export async function checkBackend(options: CheckOptions): Promise<Report> {
  const { baseUrl, timeoutMs } = options;
  const send = createSend({ baseUrl, adapter: undefined, timeoutMs });
  const ids = createIds();
  const findings = new Map<Endpoint, Finding>();
  let envelope = false;

  const askOne = async (endpoint: Endpoint): Promise<Finding> => {
    const about = {
      endpoint: endpoint.name,
      method: endpoint.method,
      path: endpoint.path,
      source: endpoint.source,
    };
    const notAsked = (note: string) =>
      ({ ...about, outcome: "not asked", note, differences: [] }) as const;
    if (!onlyReads(endpoint)) return notAsked("it changes something");
    const option = tokenOption[endpoint.access];
    const token = option === undefined ? undefined : options[option.name];
    if (option !== undefined && token === undefined) return notAsked(`needs ${option.flag}`);
    const request = ids.fillIn(endpoint);
    if ("lacks" in request) return notAsked(`no reply before had a ${request.lacks}`);
    const startedAt = Date.now();
    const reply = await send({ endpoint, values: request.values, token, signal: undefined }).catch(
      (error: unknown) => error,
    );
    const durationMs = Date.now() - startedAt;
    if (reply instanceof TimeoutError)
      return { ...about, outcome: "fails", note: `no reply in ${timeoutMs} ms`, differences: [] };
    if (reply instanceof Error)
      return { ...about, outcome: "fails", note: "no connection", durationMs, differences: [] };
    const { status, body: text } = reply as Reply;
    const { wrapped, body, ...judged } = judgeReply(endpoint, { status, text: String(text) });
    envelope ||= wrapped;
    ids.remember(endpoint, body);
    return { ...about, ...judged, durationMs };
  };

  const endpoints = endpointsOf(api);
  // What needs an id waits for the replies that have it.
  const inTurn = endpoints.toSorted((one, other) => idsIn(one).length - idsIn(other).length);
  for (const endpoint of inTurn) findings.set(endpoint, await askOne(endpoint));
  return { findings: endpoints.flatMap((endpoint) => findings.get(endpoint) ?? []), envelope };
}

/** Whether a backend may be asked without anything being changed by it. */
const onlyReads = ({ method, reads, writes }: Endpoint) =>
  method === "GET" ? !writes : reads === true;

const memberToken = { name: "token", flag: "--token" } as const;
const operatorToken = { name: "operatorToken", flag: "--operator-token" } as const;
const tokenOption: Record<Access, typeof memberToken | typeof operatorToken | undefined> = {
  public: undefined,
  webhook: undefined,
  loopback: undefined,
  signedin: memberToken,
  member: memberToken,
  distributor: memberToken,
  operator: operatorToken,
};

const requestOf = ({ name }: Endpoint) => exampleAt(examples.api, name).request as object;

/** The fields of an example that name a record: somebody else's backend has others. */
const idsIn = (endpoint: Endpoint) =>
  Object.keys(requestOf(endpoint)).filter((name) => /(?<!^lastquery|^request)id$/.test(name));

/** Ids by the replies that had them: a list of customers has a better `memberid` for its noun than a profile. */
function createIds() {
  const found: { noun: string; field: string; id: unknown }[] = [];
  const nounOf = ({ name }: Endpoint) => name.slice(0, name.lastIndexOf("."));

  function remember(endpoint: Endpoint, value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      if (field.endsWith("id") && (typeof inner === "string" || typeof inner === "number") && inner)
        found.push({ noun: nounOf(endpoint), field, id: inner });
      else remember(endpoint, inner);
    }
  }

  function fillIn(endpoint: Endpoint): { values: object } | { lacks: string } {
    const values: Record<string, unknown> = { ...requestOf(endpoint) };
    for (const name of idsIn(endpoint)) {
      const fitting = found.filter(({ field }) => field === name);
      const best = fitting.find(({ noun }) => noun === nounOf(endpoint)) ?? fitting[0];
      if (best === undefined) return { lacks: name };
      values[name] = String(best.id);
    }
    return { values };
  }

  return { remember, fillIn };
}
