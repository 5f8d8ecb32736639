import type * as v from "valibot";
import type { Endpoint, RequestOf } from "../contract/define-endpoint";

export interface ExampleOf<E extends Endpoint> {
  readonly request: RequestOf<E>;
  readonly reply: v.InferInput<E["output"]>;
}

/** One request and its reply for every endpoint of a tree: leaving one out does not compile. */
export type ExamplesOf<Node> = Node extends Endpoint
  ? ExampleOf<Node>
  : { readonly [Name in keyof Node]: ExamplesOf<Node[Name]> };
/** A request and its reply where only the endpoint's name is known. */
export interface Example {
  readonly request: unknown;
  readonly reply: unknown;
}

/** The example at `noun.verb` of a tree of examples. Throws where there is none. */
export function exampleAt(tree: object, name: string): Example {
  let node: unknown = tree;
  for (const word of name.split(".")) {
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[word];
  }
  if (node === undefined) throw new Error(`${name} has no example`);
  return node as Example;
}
