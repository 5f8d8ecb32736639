import type { Api } from "../contract/api";
import type { Endpoint, OutputOf, RequestOf } from "../contract/define-endpoint";

type EndpointsIn<Node> = Node extends Endpoint
  ? Node
  : { [Name in keyof Node]: EndpointsIn<Node[Name]> }[keyof Node];

type Writes<E> = E extends { method: "GET" }
  ? Extract<E, { writes: true }>
  : Exclude<E, { reads: true }>;

type WritingEndpoint = Writes<EndpointsIn<Api>>;
export type WritingName = WritingEndpoint["name"];

/** Whose token a step is sent with; `signedin` is the one that a log-in of this run was given. */
export type Caller = "member" | "applicant" | "operator" | "signedin" | "nobody";

/** What else the caller has, for what nobody can make up. */
export interface Given {
  readonly loginCode?: string | undefined;
  readonly phoneCode?: string | undefined;
  readonly operatorAccount?: string | undefined;
  readonly operatorPassword?: string | undefined;
}

/** A step that is not sent, and why. */
export class NotAsked extends Error {
  override name = "NotAsked";
}

/** Why there is nothing to undo: it was looked for, and is not there. */
export const nothingMade = "nothing was made";

/** What the run knows so far. Each throws `NotAsked`, with the name of what is missing. */
export interface Known {
  readonly given: Given;
  needs(...callers: readonly Caller[]): void;
  /** The last reply, where it was as promised. */
  reply<E extends Endpoint>(endpoint: E): OutputOf<E>;
  answered(endpoint: Endpoint): boolean;
  /** What the last reply calls by this name, also where the rest of it differs: what was made has to be undone. */
  valueIn(endpoint: Endpoint, field: string): string | undefined;
  /** What was sent and not refused, so that it may have been done. */
  sent<E extends Endpoint>(endpoint: E): RequestOf<E>;
  read<E extends Endpoint>(endpoint: E, request: RequestOf<E>, by: Caller): Promise<OutputOf<E>>;
  /** Sends a writing endpoint once more, for a step that wants a record of its own. */
  write<E extends WritingEndpoint>(
    endpoint: E,
    request: RequestOf<E>,
    by: Caller,
  ): Promise<OutputOf<E>>;
  /** Found once, and the same from then on. */
  once<Value>(what: string, find: () => Promise<Value>): Promise<Value>;
}

interface Step<E extends Endpoint> {
  readonly by: Caller;
  /** What it does, and what of that stays: said before anything is sent. */
  readonly does: string;
  /** What takes it back, later in the table: one of these is enough. */
  readonly undoneBy?: readonly WritingName[];
  readonly request: (known: Known) => RequestOf<E> | Promise<RequestOf<E>>;
}

/** Why it is never sent. */
interface NoStep {
  readonly never: string;
}

/** Where only the endpoint's name is known. */
export type AnyStep =
  | NoStep
  | (Omit<Step<Endpoint>, "request"> & { request(known: Known): object | Promise<object> });

/** A step for every endpoint that writes, in the order in which they are taken: forgetting one does not compile. */
export type WriteSteps = {
  readonly [Name in WritingName]: Step<Extract<WritingEndpoint, { name: Name }>> | NoStep;
};
