import { expect, test } from "vitest";
import { api } from "./api";
import type { Endpoint } from "./define-endpoint";
import { commonErrors, errorCodes } from "./error-codes";
import { memberApi } from "./member/member-api";
import { officeApi } from "./office/office-api";
import { endpointsOf, isEndpoint, type Tree } from "./tree";

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

test("every endpoint is named like its place in the tree, and by its first where it has two", () => {
  const first = new Map(
    placesOf(api)
      .toReversed()
      .map(([place, name]) => [name, place]),
  );
  expect(first.size).toBe(endpoints.length);
  for (const [name, place] of first) expect(name).toBe(place);
});

test("what members and operators ask alike stands in both trees, and nothing else does", () => {
  const both = endpointsOf(memberApi).filter((one) => endpointsOf(officeApi).includes(one));
  expect(both.map(({ name }) => name)).toEqual(["session.logout", "order.statuses"]);
  for (const endpoint of endpoints) {
    expect([endpoint.name, endpoint.access === "signedin"]).toEqual([
      endpoint.name,
      both.includes(endpoint),
    ]);
  }
});

test("each audience is asked for by its own kind of caller", () => {
  const accessesOf = (tree: Tree<Endpoint>) =>
    new Set(endpointsOf(tree).map(({ access }) => access));
  expect(accessesOf(memberApi)).toEqual(new Set(["public", "signedin", "member", "distributor"]));
  expect(accessesOf(officeApi)).toEqual(new Set(["public", "signedin", "operator"]));
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
