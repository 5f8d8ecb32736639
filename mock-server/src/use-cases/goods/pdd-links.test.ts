import { expect, test } from "vitest";
import { pddLinks } from "./pdd-links";

const sign = "E9M0K8L_JQmock";

test("the links credit the distributor, and know the buyer", () => {
  const { url, mobileurl, weappinfo } = pddLinks(sign, 42, 8_123);
  const query = new URL(url).searchParams;
  expect(query.get("goods_sign")).toBe(sign);
  expect(JSON.parse(query.get("custom_parameters") ?? "")).toEqual({ uid: "42", sid: "8123" });
  const launched = new URL(mobileurl).searchParams.get("launch_url") ?? "";
  expect(url.endsWith(`/${launched}`)).toBe(true);
  expect(weappinfo).toEqual({
    appid: "wx32540bd863b27570",
    pagepath: `/pages/web/web?specialUrl=1&src=${encodeURIComponent(url)}`,
  });
});

test("without a distributor they credit nobody", () => {
  for (const link of Object.values(pddLinks(sign, 42, undefined))) {
    expect(JSON.stringify(link)).not.toContain("custom_parameters");
  }
});

test("nothing real opens from them", () => {
  const { mobileurl, mobileshorturl, url, shorturl } = pddLinks(sign, 42, 8_123);
  const hosts = [mobileurl, mobileshorturl, url, shorturl].map((link) => new URL(link).host);
  expect(hosts).toEqual([
    "mobile.pinduoduo.example",
    "p.pinduoduo.example",
    "mobile.pinduoduo.example",
    "p.pinduoduo.example",
  ]);
});

test("the same product, buyer and distributor give the same links, and any other gives others", () => {
  const first = pddLinks(sign, 42, 8_123);
  expect(pddLinks(sign, 42, 8_123)).toEqual(first);
  const shorts = [
    first.shorturl,
    first.mobileshorturl,
    pddLinks(sign, 43, 8_123).shorturl,
    pddLinks(sign, 42, 8_124).shorturl,
    pddLinks(`${sign}2`, 42, 8_123).shorturl,
  ];
  expect(new Set(shorts).size).toBe(shorts.length);
});

test("the longest ids fit into the 64 bytes that PDD takes", () => {
  const { url } = pddLinks(sign, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const parameters = new URL(url).searchParams.get("custom_parameters") ?? "";
  expect(Buffer.byteLength(parameters)).toBeLessThanOrEqual(64);
  expect(parameters).toContain(String(Number.MAX_SAFE_INTEGER));
});
