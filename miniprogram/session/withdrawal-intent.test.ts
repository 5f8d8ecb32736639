import { toFen } from "@distribution/sdk";
import { beforeEach, expect, test, vi } from "vitest";
import { requestIdOf, settleIntent, settleIntentsOf } from "./withdrawal-intent";

const kept = vi.hoisted(() => new Map<string, string>());
const phone = vi.hoisted(() => ({ full: false }));
vi.mock("@tarojs/taro", () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? "",
    setStorageSync: (key: string, value: string) => {
      if (phone.full) throw new Error("exceed storage max size");
      kept.set(key, value);
    },
    removeStorageSync: (key: string) => kept.delete(key),
  },
}));

const fifty = { withdrawtype: "wechat", amount: toFen(5000) } as const;

beforeEach(() => {
  phone.full = false;
  for (const amount of [5000, 5001]) settleIntentsOf({ ...fifty, amount: toFen(amount) });
  settleIntentsOf({ withdrawtype: "bank", amount: toFen(5000) });
  kept.clear();
});

test("a second tap and a retry carry the same request id", () => {
  expect(requestIdOf(fifty, 1_000)).toBe(requestIdOf(fifty, 61_000));
});

test("a request id is one that the API accepts", () => {
  expect(requestIdOf(fifty, 1_790_000_000_000)).toMatch(/^[\w-]{8,64}$/);
});

test("another amount is another intent", () => {
  const first = requestIdOf(fifty, 1_000);
  expect(requestIdOf({ ...fifty, amount: toFen(5001) }, 1_000)).not.toBe(first);
});

test("the same amount after an answer is a new intent", () => {
  const first = requestIdOf(fifty, 1_000);
  settleIntent(fifty);
  expect(requestIdOf(fifty, 2_000)).not.toBe(first);
});

test("an intent without an answer is forgotten after half an hour", () => {
  const first = requestIdOf(fifty, 0);
  expect(requestIdOf(fifty, 31 * 60 * 1000)).not.toBe(first);
});

test("another account is another intent, and no account is written to the phone", () => {
  const card = {
    withdrawtype: "bank",
    amount: toFen(5000),
    account: "6222021234567890128",
  } as const;
  const first = requestIdOf(card, 1_000);
  expect(requestIdOf(card, 2_000)).toBe(first);
  expect([...kept.values()].join()).not.toContain("6222021234567890128");
  expect(requestIdOf({ ...card, account: "4111111111111111" }, 1_000)).not.toBe(first);
});

test("another amount in between, refused, does not forget the first one", () => {
  const other = { ...fifty, amount: toFen(5001) };
  const first = requestIdOf(fifty, 1_000);
  requestIdOf(other, 2_000);
  settleIntent(other);
  expect(requestIdOf(fifty, 3_000)).toBe(first);
});

test("a full phone keeps the intent while the app lives", () => {
  phone.full = true;
  expect(requestIdOf(fifty, 1_000)).toBe(requestIdOf(fifty, 2_000));
});

test("an intent outlives the app", async () => {
  const first = requestIdOf(fifty, 1_000);
  vi.resetModules();
  const restarted = await import("./withdrawal-intent");
  expect(restarted.requestIdOf(fifty, 2_000)).toBe(first);
});

test("the same amount after the found withdrawal was cancelled is a new intent", () => {
  const first = requestIdOf(fifty, 1_000);
  settleIntentsOf(fifty);
  expect(requestIdOf(fifty, 2_000)).not.toBe(first);
});

test.each(["{}", "[]", '{"version":1,"value":{"no content":{"requestid":"r","at":1}}}'])(
  "odd kept intents (%s) are as good as none",
  async (odd) => {
    kept.set("withdrawal-intents:wechat", odd);
    vi.resetModules();
    const restarted = await import("./withdrawal-intent");
    restarted.settleIntentsOf(fifty);
    expect(restarted.requestIdOf(fifty, 1_000)).toMatch(/^[\w-]{8,64}$/);
  },
);

test("an answer settles the intent of the person who meant it, whoever has the phone by then", () => {
  const hers = requestIdOf(fifty, 1_000, "busy-distributor");
  const other = requestIdOf(fifty, 1_000, "locked");
  settleIntent(fifty, "busy-distributor");
  expect(requestIdOf(fifty, 2_000, "locked")).toBe(other);
  expect(requestIdOf(fifty, 2_000, "busy-distributor")).not.toBe(hers);
});
