import { api } from "../contract/api";
import type { Access, Endpoint } from "../contract/define-endpoint";
import { endpointsOf } from "../contract/tree";
import { createAskBackend, notAsked, type Finding } from "./ask-backend";
import { checkWrites, planWrites, type PlannedWrite } from "./check-writes";
import type { Asked } from "./known";
import { createKnownIds, idsIn } from "./known-ids";
import type { Given } from "./write-step";

export interface Report {
  readonly findings: readonly Finding[];
  /** Replies come inside `{code, message, data}`: the client wants `envelope: codeMessageData()`. */
  readonly envelope: boolean;
  /** What was going to be written, and what of it may still be there. */
  readonly writes?: readonly PlannedWrite[];
  readonly left?: readonly string[];
}

export interface CheckOptions {
  readonly baseUrl: string;
  /** A member's, best a distributor's who sold something. */
  readonly token?: string | undefined;
  readonly operatorToken?: string | undefined;
  readonly timeoutMs: number;
  /** Asks what writes too. */
  readonly write?: WriteOptions | undefined;
}

export interface WriteOptions extends Given {
  /** Another member's, who is no distributor, and whose application may be made and ended. */
  readonly applicantToken?: string | undefined;
  /** Is told what will be written before anything is sent. */
  readonly onPlan: (writes: readonly PlannedWrite[]) => void;
  /** Ends the run early: what was made by then is undone, and nothing else asked. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Asks every endpoint that only reads, one after the other, and holds each reply against the contract.
 * What is asked comes from the contract's examples, and ids from the replies before. With `write` it then
 * takes the steps of `write-steps.ts`. Throws a TypeError for an address that could never work.
 */
export async function checkBackend(options: CheckOptions): Promise<Report> {
  const { baseUrl, timeoutMs, write } = options;
  const backend = createAskBackend(baseUrl, timeoutMs);
  const tokens = {
    member: options.token,
    applicant: write?.applicantToken,
    operator: options.operatorToken,
  };
  const writes = planWrites(tokens);
  write?.onPlan(writes);
  const ids = createKnownIds();
  const findings = new Map<string, Finding>();
  const asked = new Map<Endpoint, Asked>();

  const readOne = async (endpoint: Endpoint): Promise<Finding> => {
    const option = tokenOption[endpoint.access];
    const token = option === undefined ? undefined : options[option.name];
    if (option !== undefined && token === undefined)
      return notAsked(endpoint, `needs ${option.flag}`);
    const request = ids.fillIn(endpoint);
    if ("lacks" in request) return notAsked(endpoint, `no reply before had a ${request.lacks}`);
    const answer = await backend.ask(endpoint, request.values, token);
    asked.set(endpoint, { ...answer, request: request.values });
    ids.remember(endpoint, answer.body);
    return answer.finding;
  };

  const endpoints = endpointsOf(api);
  // What needs an id waits for the replies that have it.
  const reading = endpoints
    .filter(onlyReads)
    .toSorted((one, other) => idsIn(one).length - idsIn(other).length);
  const readUnlessStopped = async (endpoint: Endpoint): Promise<void> => {
    const finding = write?.stop?.aborted
      ? notAsked(endpoint, "stopped before")
      : await readOne(endpoint);
    findings.set(endpoint.name, finding);
  };
  for (const endpoint of reading) await readUnlessStopped(endpoint);
  const written = write && (await checkWrites(backend, tokens, write, asked));
  for (const finding of written?.findings ?? []) findings.set(finding.endpoint, finding);
  // Some ids are there only since something was written.
  for (const [endpoint, { body }] of asked) ids.remember(endpoint, body);
  for (const endpoint of written ? reading : [])
    if (!asked.has(endpoint)) await readUnlessStopped(endpoint);
  return {
    findings: endpoints.map(
      (endpoint) => findings.get(endpoint.name) ?? notAsked(endpoint, "it writes, so --write"),
    ),
    envelope: backend.isWrapped(),
    ...(written && { writes, left: written.left }),
  };
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
