import { bindingReasons, type BindingReason, type Masked } from "@distribution/sdk";
import { expect, test } from "vitest";
import type { Receipt } from "../../data/tell-visits";
import { arrivalBar } from "./arrival-bar";

const now = Date.UTC(2026, 10, 26, 6, 32);
const days = (count: number) => now + count * 86_400_000;
const bound = {
  dismemberid: "8123",
  dismembername: "林*" as Masked,
  lockedat: days(-9),
  expiresat: days(21),
};
const after = (reason: BindingReason | "unknown", binding: Partial<Receipt> = bound) =>
  arrivalBar({ receipt: { ...binding, lastattempt: { at: now, bound: false, reason } } }, now);

const said: Record<BindingReason, readonly [string, string] | undefined> = {
  bound: ["林* 成为你的推荐人", "12月17日前有效 · 价格不变"],
  "already-bound": undefined,
  "own-link": ["这是你自己的分享", "打开自己的分享不会绑定"],
  "visitor-is-distributor": ["你已经是分销员", "分销员之间不互相绑定"],
  "bound-to-another": ["这次没有换推荐人", "你的推荐人仍是 林*，到 12月17日"],
  "distributor-locked": ["对方暂时不能绑定客户", "商品仍可购买"],
  "distributor-fired": ["对方暂时不能绑定客户", "商品仍可购买"],
  "distributor-unknown": ["对方暂时不能绑定客户", "商品仍可购买"],
  "code-expired": ["这个码已过期", "商品仍可购买，想绑定可以向对方要新的"],
};

test.each(bindingReasons)("%s", (reason) => {
  const bar = after(reason);
  expect(bar && [bar.title, bar.note]).toEqual(said[reason]);
});

test("a reason that this version does not know is no riddle", () => {
  expect(after("unknown")).toMatchObject({ title: "这次没有绑定", note: "商品仍可购买" });
});

test("a binding that ended between the visit and the question promises no day", () => {
  expect(after("bound-to-another", {})?.note).toBe("再打开一次对方的分享就会绑定");
  expect(after("bound", {})).toBeUndefined();
});

test("a code that has expired is said, one that nobody knows is not", () => {
  expect(arrivalBar({ refused: "expired" }, now)?.title).toBe("这个码已过期");
  expect(arrivalBar({ refused: "unknown" }, now)).toBeUndefined();
});

test("a backend without receipts tells that one is bound, and no more", () => {
  expect(arrivalBar({ bound: true }, now)?.title).toBe("已绑定分享人");
  expect(arrivalBar({ bound: false }, now)).toBeUndefined();
});
