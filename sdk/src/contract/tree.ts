import type { Endpoint } from "./define-endpoint";

/** A tree of endpoints, or of whatever is made from each of them. */
export interface Tree<Leaf> {
  readonly [name: string]: Leaf | Tree<Leaf>;
}

export function isEndpoint(node: Endpoint | Tree<Endpoint>): node is Endpoint {
  return typeof node.path === "string";
}

/** Every endpoint of `tree`, in its order; one that stands in two places is told once. */
export function endpointsOf(tree: Tree<Endpoint>): readonly Endpoint[] {
  const endpoints = Object.values(tree).flatMap((node) =>
    isEndpoint(node) ? [node] : endpointsOf(node),
  );
  return [...new Set(endpoints)];
}
