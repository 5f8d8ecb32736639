import { type Fund, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { fundDays } from "./fund-days";

const now = Date.parse("2026-11-26T14:32:00+08:00");
let made = 0;
const fund = (time: string, kind: Fund["kind"], amount: number): Fund => ({
  fundid: `${(made += 1)}`,
  at: Date.parse(`${time}+08:00`),
  kind,
  amount: toFen(amount),
  balanceafter: toFen(0),
  title: "",
});

const funds = [
  fund("2026-11-26T13:20", "withdraw", -13_000),
  fund("2026-11-26T00:00", "commission", 4_185),
  fund("2026-11-26T00:00", "commission", 3_840),
  fund("2026-11-25T23:59", "clawback", -1_470),
  fund("2025-12-31T10:00", "commission", 550),
];
const outline = (hasMore: boolean) =>
  fundDays(funds, { hasMore, now }).map(
    ({ title, sums, funds: ofDay }) => `${title} (${ofDay.length}) ${sums}`,
  );

test("movements stand under their day of Shanghai, each day with its own sum", () => {
  expect(outline(false)).toEqual([
    "11月26日 周四 (3) 收入 +80.25 · 提现 −130.00",
    "11月25日 周三 (1) 扣回 −14.70",
    "2025年12月31日 周三 (1) 收入 +5.50",
  ]);
});

test("while more can come the last day has no sum: half of one would be wrong", () => {
  expect(outline(true).slice(-2)).toEqual([
    "11月25日 周三 (1) 扣回 −14.70",
    "2025年12月31日 周三 (1) ",
  ]);
});

test("nothing is no day", () => {
  expect(fundDays([], { hasMore: false, now })).toEqual([]);
});
