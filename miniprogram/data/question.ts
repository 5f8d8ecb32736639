import type { Endpoint, MemberApi, Method, RequestOf } from "@distribution/sdk";

/** A noun of the API as the app knows it: what a write touches. */
export type Noun = keyof MemberApi;

/** What an answer is kept under: who asks the same of the same method shares one answer. */
export type Question = readonly [noun: string, verb: string, input: object];

export function questionOf<E extends Endpoint>(method: Method<E>, input: object): Question {
  const [noun = "", verb = ""] = method.endpoint.name.split(".");
  return [noun, verb, input];
}

/** The input may be left out where the method needs none. */
export type QuestionArguments<E extends Endpoint, Options> =
  {} extends RequestOf<E>
    ? [input?: RequestOf<E>, options?: Options]
    : [input: RequestOf<E>, options?: Options];
