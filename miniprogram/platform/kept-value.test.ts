import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import * as v from "valibot";
import { keptPlain, keptValue } from "./kept-value";

const schema = v.object({ at: v.number() });
const kept = keptValue("moment", 2, schema);

beforeEach(() => Taro.clearStorageSync());

test("what was kept is read again", () => {
  expect(kept.keep({ at: 7 })).toBe(true);
  expect(kept.read()).toEqual({ at: 7 });
  kept.drop();
  expect(kept.read()).toBeUndefined();
});

test.each([
  ["text that is no JSON", "{broken"],
  ["an empty record", "{}"],
  ["another shape", JSON.stringify({ version: 2, value: { at: "seven" } })],
  ["an earlier version", JSON.stringify({ version: 1, value: { at: 7 } })],
  ["what a version before all versions kept", JSON.stringify({ at: 7 })],
  ["a value that is not even text", { at: 7 }],
])("%s is dropped when it is read", (_what, odd) => {
  Taro.setStorageSync("moment", odd);
  expect(kept.read()).toBeUndefined();
  expect(Taro.getStorageSync("moment")).toBe("");
});

test("a full phone and a value that is too long are told, and nothing breaks", () => {
  expect(keptValue("long", 1, v.string()).keep("x".repeat(300_001))).toBe(false);
  vi.spyOn(Taro, "setStorageSync").mockImplementationOnce(() => {
    throw new Error("exceed storage max size");
  });
  expect(kept.keep({ at: 7 })).toBe(false);
});

const yuan = keptPlain(
  "yuan",
  v.pipe(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), v.minValue(1)),
);
const flag = keptPlain("flag", v.boolean());

test("what others may read lies there as it is, without a wrapping", () => {
  yuan.keep(50.5);
  expect(Taro.getStorageSync("yuan")).toBe(50.5);
  expect(yuan.read()).toBe(50.5);
  flag.keep(false);
  expect(Taro.getStorageSync("flag")).toBe(false);
  expect(flag.read()).toBe(false);
  flag.drop();
  expect(flag.read()).toBeUndefined();
});

test("what an earlier version wrote otherwise is read, and what is odd is dropped", () => {
  Taro.setStorageSync("yuan", "80");
  expect(yuan.read()).toBe(80);
  for (const odd of [{}, [], "abc", null, -1, Number.NaN]) {
    Taro.setStorageSync("yuan", odd);
    expect(yuan.read()).toBeUndefined();
  }
  expect(Taro.getStorageSync("yuan")).toBe("");
});
