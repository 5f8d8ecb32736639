import { createRequire } from "node:module";
import { expect, test } from "vitest";
import ExactRouter from "./exact-router";
import query from "./query";

const routes = [
  {
    path: "/pages/centre/index",
    action: ({ pathname }: { pathname: string }) => ["centre", pathname],
  },
  { path: ["/pages/goods/index"], action: () => ["goods"] },
];

/** What Taro's router was written for. */
const UniversalRouter = createRequire(import.meta.url)("universal-router") as typeof ExactRouter;
const routers = [new ExactRouter(routes), new UniversalRouter(routes)];

test("a page is found as universal-router finds it, with and without a last stroke", async () => {
  for (const router of routers) {
    expect(await router.resolve("/pages/centre/index")).toEqual(["centre", "/pages/centre/index"]);
    expect(await router.resolve("/pages/goods/index/")).toEqual(["goods"]);
  }
});

test("what is no page, be it a part of one or more than one, is an error with status 404", async () => {
  for (const router of routers)
    for (const address of ["/pages/centre", "/pages/centre/index/more", "/", "/nothing"])
      await expect(router.resolve(address)).rejects.toMatchObject({ status: 404 });
});

test.each([
  ["", {}],
  ["?a=1&b=2", { a: "1", b: "2" }],
  ["orderid=12&&x=", { orderid: "12", x: "" }],
  ["a=b=c", { a: "b=c" }],
])("%j is read as names and values", (search, values) => {
  expect(query.parse(search)).toEqual(values);
  expect(query.parse(search, { decode: false })).toEqual(values);
});

test("a page's own query stays as it stands, for the page to read", () => {
  const scene = "scene=i%3D8123%26t%3D1";
  expect(query.parse(scene, { decode: false })).toEqual({ scene: "i%3D8123%26t%3D1" });
  expect(query.parse(scene)).toEqual({ scene: "i=8123&t=1" });
});
