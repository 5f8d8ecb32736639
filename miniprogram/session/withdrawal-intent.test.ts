import { toFen } from "@distribution/sdk";
import { beforeEach, expect, test, vi } from "vitest";

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
const card = { withdrawtype: "bank", amount: toFen(5000), account: "6222021234567890128" } as const;

/** The app as it is right after its start. */
const start = async () => {
  vi.resetModules();
  return import("./withdrawal-intent");
};
let intents: Awaited<ReturnType<typeof start>>;

beforeEach(async () => {
  kept.clear();
  phone.full = false;
  intents = await start();
});

test("a request id is one that the API accepts", () => {
  expect(intents.beginIntent(fifty, 1_790_000_000_000).requestid).toMatch(/^[\w-]{8,64}$/);
});

test("while one has no answer every other is that one, whatever it asks for", () => {
  const first = intents.beginIntent(fifty, 1_000);
  expect(intents.beginIntent(fifty, 90_000_000)).toEqual(first);
  expect(intents.beginIntent({ ...fifty, amount: toFen(6000) }, 2_000)).toEqual(first);
});

test("an answer settles it, and the same amount is another withdrawal", () => {
  const first = intents.beginIntent(fifty, 1_000);
  intents.settleIntent(first.requestid);
  expect(intents.openIntent()).toBeUndefined();
  expect(intents.beginIntent(fifty, 2_000).requestid).not.toBe(first.requestid);
});

test("a late answer to another one settles nothing", () => {
  const first = intents.beginIntent(fifty, 1_000);
  intents.settleIntent("another-one");
  expect(intents.openIntent()).toEqual(first);
});

test("after the app was killed the very same application can be sent again, with its account", async () => {
  const first = intents.beginIntent(card, 1_000);
  expect((await start()).openIntent()).toEqual(first);
});

test("the account is on the phone until the answer, and no longer", () => {
  const { requestid } = intents.beginIntent(card, 1_000);
  intents.settleIntent(requestid);
  expect([...kept.values()].join()).not.toContain(card.account);
});

test("on a full phone it is remembered as long as the app lives", () => {
  phone.full = true;
  const first = intents.beginIntent(fifty, 1_000);
  expect(intents.openIntent()).toEqual(first);
});

test("what one person has sent is not another one's", () => {
  intents.beginIntent(fifty, 1_000, "her");
  expect(intents.openIntent("him")).toBeUndefined();
  expect(intents.openIntent("her")).toBeDefined();
});

test.each([
  ["no amount", { ...fifty, amount: 0 }],
  ["a broken amount", { ...fifty, amount: 50.5 }],
  ["a way that is none", { ...fifty, withdrawtype: "gold" }],
])("an odd value of an earlier version, with %s, is as good as never kept", async (_what, odd) => {
  intents.beginIntent(fifty, 1_000);
  const [[key, text] = ["", ""]] = [...kept];
  const value = { ...JSON.parse(text).value, ...odd };
  kept.set(key, JSON.stringify({ ...JSON.parse(text), value }));
  expect((await start()).openIntent()).toBeUndefined();
});

test.each([
  ["the same", {}, true],
  [
    "one that a claw-back lowered since",
    { amount: toFen(4000), originalamount: toFen(5000) },
    true,
  ],
  ["another way", { withdrawtype: "bank" as const }, false],
  ["another amount", { amount: toFen(5001) }, false],
  ["one from before", { createdat: 0 }, false],
])("a record may be what came of it: %s", (_what, change, may) => {
  const intent = intents.beginIntent(fifty, 60_000);
  expect(intents.mayComeOf(intent, { ...fifty, createdat: 60_500, ...change })).toBe(may);
});
