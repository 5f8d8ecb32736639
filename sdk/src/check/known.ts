import * as v from "valibot";
import { api } from "../contract/api";
import type { Endpoint, OutputOf, RequestOf } from "../contract/define-endpoint";
import type { Answer, AskBackend, Finding } from "./ask-backend";
import { NotAsked, type Caller, type Given, type Known } from "./write-step";

export interface Tokens {
  readonly member: string | undefined;
  readonly applicant: string | undefined;
  readonly operator: string | undefined;
}

/** What was asked of an endpoint, and what came of it. */
export interface Asked extends Answer {
  readonly request: object;
}

const flags: Record<Exclude<Caller, "nobody">, string> = {
  member: "--token",
  applicant: "--applicant-token",
  operator: "--operator-token",
  signedin: "one of the log-ins",
};

/** Whether the backend may have done what it was asked. */
export const mayBeDone = ({ outcome }: Finding) =>
  outcome === "answers" || outcome === "differs" || outcome === "fails";

/** What the steps know, with what their taker needs: whose token, and what a step wrote for itself alone. */
export function createKnown(
  backend: AskBackend,
  tokens: Tokens,
  given: Given,
  asked: ReadonlyMap<Endpoint, Asked>,
) {
  const kept = new Map<string, unknown>();
  let ownRecord: string | undefined;

  function tokenOf(by: Caller): string | undefined {
    if (by === "nobody") return undefined;
    if (by !== "signedin") return tokens[by];
    // The caller's own tokens go on.
    return [api.session.loginByMiniapp, api.office.session.loginByOperator]
      .map((endpoint) => textIn(asked.get(endpoint)?.body, "token"))
      .find((token) => token !== undefined);
  }
  const needs = (...callers: readonly Caller[]) => {
    for (const by of callers)
      if (by !== "nobody" && tokenOf(by) === undefined) throw new NotAsked(`needs ${flags[by]}`);
  };
  const askNow = async <E extends Endpoint>(endpoint: E, request: RequestOf<E>, by: Caller) => {
    needs(by);
    return promised(endpoint, await backend.ask(endpoint, request as object, tokenOf(by)));
  };
  const known: Known = {
    given,
    needs,
    reply: (endpoint) => promised(endpoint, asked.get(endpoint)),
    answered: (endpoint) => asked.get(endpoint)?.finding.outcome === "answers",
    valueIn: (endpoint, field) => textIn(asked.get(endpoint)?.body, field),
    sent: <E extends Endpoint>(endpoint: E) => {
      const answer = asked.get(endpoint);
      if (answer === undefined || !mayBeDone(answer.finding))
        throw new NotAsked(`needs ${endpoint.name}`);
      return answer.request as RequestOf<E>;
    },
    read: askNow,
    write: async (endpoint, request, by) => {
      needs(by);
      const answer = await backend.ask(endpoint, request, tokenOf(by));
      if (mayBeDone(answer.finding)) ownRecord = endpoint.name;
      return promised(endpoint, answer);
    },
    once: async <Value>(what: string, find: () => Promise<Value>) => {
      if (!kept.has(what)) kept.set(what, await find());
      return kept.get(what) as Value;
    },
  };
  const endStep = () => {
    const ended = { ownRecord };
    ownRecord = undefined;
    return ended;
  };
  return { ...known, tokenOf, endStep };
}

function textIn(body: unknown, field: string): string | undefined {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function promised<E extends Endpoint>(endpoint: E, answer: Answer | undefined): OutputOf<E> {
  if (answer?.finding.outcome !== "answers") throw new NotAsked(`needs ${endpoint.name}`);
  return v.parse(endpoint.output, answer.body);
}
