import { api } from "../contract/api";
import { endpointsOf } from "../contract/tree";
import type { Endpoint } from "../contract/define-endpoint";
import { exampleAt, examples } from "../examples/examples";
import type { Finding } from "../check/ask-backend";
import type { Answer } from "./raw-server";

export const endpoints = endpointsOf(api);

/** An example's reply, as far as tests spoil it. */
export interface Sample {
  readonly list: readonly Record<string, unknown>[];
}

/** By an endpoint's name, what it answers in place of its example. */
export type Wrong = Readonly<Record<string, (reply: Sample) => Answer>>;

/** The contract's example of a reply, unless it is spoilt. */
export function exampleAnswer({ name }: Pick<Endpoint, "name">, wrong: Wrong): Answer {
  const { reply } = exampleAt(examples.api, name);
  return wrong[name]?.(structuredClone(reply) as Sample) ?? { json: reply };
}

export const findingOf = (findings: readonly Finding[], { name }: Pick<Endpoint, "name">) =>
  findings.find(({ endpoint }) => endpoint === name);
