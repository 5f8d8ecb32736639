import { expect, test } from "vitest";
import { api, endpointsOf, isEndpoint, type Tree } from "./api";
import type { Endpoint } from "./define-endpoint";
import { commonErrors, errorCodes } from "./error-codes";

const endpoints = endpointsOf(api);

function placesOf(
  tree: Tree<Endpoint>,
  place: readonly string[] = [],
): [place: string, name: string][] {
  return Object.entries(tree).flatMap(([name, node]) => {
    const here = [...place, name];
    return isEndpoint(node)
      ? [[here.join("."), node.name] as [string, string]]
      : placesOf(node, here);
  });
}

test("every endpoint is named like its place in the tree", () => {
  const places = placesOf(api);
  expect(places).toHaveLength(endpoints.length);
  for (const [place, name] of places) expect(name).toBe(place);
});

test("no two endpoints share a method and a path", () => {
  const routes = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(routes).size).toBe(routes.length);
});

test("asking twice is asking once: every GET is idempotent", () => {
  for (const { name, method, idempotent } of endpoints) {
    if (method === "GET") expect({ name, idempotent }).toEqual({ name, idempotent: true });
  }
});

test("an endpoint declares each error once, and leaves the common ones out", () => {
  for (const { name, errors } of endpoints) {
    expect({ name, errors: [...new Set(errors)] }).toEqual({ name, errors: [...errors] });
    const common = errors.filter((code) => (commonErrors as readonly string[]).includes(code));
    expect({ name, common }).toEqual({ name, common: [] });
  }
});

test("every error has a failing status and a sentence that ends without punctuation", () => {
  for (const { status, message } of Object.values(errorCodes)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(message).toMatch(/[\u4e00-\u9fff]$/);
  }
});
