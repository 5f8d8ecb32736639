import { afterEach, expect, test, vi } from "vitest";
import { baseAddressOf, isLoopback } from "./base-address";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";

afterEach(() => void vi.unstubAllGlobals());

test.each([
  ["https://api.example", "https://api.example"],
  ["HTTPS://Api.Example:8443/distribution/", "HTTPS://Api.Example:8443/distribution"],
  ["http://127.0.0.1:8787//", "http://127.0.0.1:8787"],
  ["http://[::1]:8787/a/b", "http://[::1]:8787/a/b"],
])("%s is a base", (baseUrl, base) => {
  expect(baseAddressOf(baseUrl, false)).toBe(base);
});

test.each(["", "/", "/distribution"])("%j is a base on a page, and nowhere else", (baseUrl) => {
  expect(baseAddressOf(baseUrl, true)).toBe(baseUrl === "/" ? "" : baseUrl);
  expect(() => baseAddressOf(baseUrl, false)).toThrow("has no http:// or https://");
});

test.each([
  ["api.example/distribution", "has no http://"],
  ["127.0.0.1:8787", "has no http://"],
  ["//api.example", "has no http://"],
  ["ftp://api.example", "has no http://"],
  ["file:///etc", "has no http://"],
  [" https://api.example", "has no http://"],
  ["https://api.example?key=secret", "has a query"],
  ["https://api.example/#secret", "has a query or a fragment"],
  ["/distribution?key=secret", "has a query"],
  ["https://me:secret@api.example", "has credentials"],
  ["https://secret@api.example/a", "has credentials"],
  ["https://", "has no host"],
  ["https:///distribution", "has no host"],
  ["https://api example", "has no host"],
  ["https://api.example:secret", "has no host"],
  ["https://api.example/a b", "has blanks"],
  ["https://api.example\\a", "has blanks or backslashes"],
])("%s is no base: it %s", (baseUrl, problem) => {
  const create = () => createClient(memberApi, { baseUrl, signIn: async () => "t" });
  expect(create).toThrow(TypeError);
  expect(create).toThrow(problem);
  expect(create).not.toThrow("secret");
});

test("a path alone is a base where a page or an adapter knows the rest", () => {
  const signIn = async () => "t";
  const adapter = () => Promise.reject(new Error("never asked"));
  expect(() => createClient(memberApi, { baseUrl: "", signIn })).toThrow("has no http://");
  expect(() => createClient(memberApi, { baseUrl: "", signIn, adapter })).not.toThrow();
  vi.stubGlobal("location", { origin: "https://shop.example" });
  expect(() => createClient(memberApi, { baseUrl: "/api", signIn })).not.toThrow();
});

test.each([0, -1, Number.NaN, Infinity, 2 ** 31])("%d milliseconds are no time to wait", (time) => {
  const options = { baseUrl: "https://api.example", signIn: async () => "t", timeoutMs: time };
  expect(() => createClient(memberApi, options)).toThrow("the timeoutMs option");
});

test.each([
  ["http://localhost:8787", true],
  ["http://LOCALHOST", true],
  ["https://shop.localhost/distribution", true],
  ["http://127.0.0.1:8787", true],
  ["http://127.9.9.9", true],
  ["http://[::1]:8787", true],
  ["https://localhost.example", false],
  ["https://127.0.0.1.example", false],
  ["https://notlocalhost", false],
  ["http://10.0.0.1", false],
  ["/distribution", false],
])("%s is on this machine: %s", (base, expected) => {
  expect(isLoopback(base)).toBe(expected);
});
