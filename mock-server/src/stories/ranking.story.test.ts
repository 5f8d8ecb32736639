import type { Client, MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
/** A Saturday, so that the week turns before the month does. */
const saturday = Date.parse("2026-11-21T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: saturday });
  her = stage.member("persona:newcomer");
});
afterEach(() => stage.server.close());

/** To a customer of the distributor's own: whoever bought through one share is bound to it. */
const sale = async (amount: number, sharedBy: string) =>
  sell(stage, { buyer: `a buyer of ${sharedBy}`, amount, sharedBy });

test("before the first sale the list is empty, and everybody is first with nothing", async () => {
  expect(await her.distributor.ranking({ period: "week" })).toEqual({
    list: [],
    mine: { rank: 1, commission: 0, gaptonext: 0 },
  });
});

test("who earned nothing after all is on no list", async () => {
  const { orderno } = await sale(10_000, "8125");
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  expect(await her.distributor.ranking({ period: "week" })).toEqual({
    list: [],
    mine: { rank: 1, commission: 0, gaptonext: 0 },
  });
});

test("all that an order earns counts, of whatever kind, until it fails", async () => {
  await sale(10_000, "8125");
  // 8 % for the newcomer, 4 % for her superior.
  const list = [
    { rank: 1, name: "陈*", commission: 800 },
    { rank: 2, name: "林*", commission: 400 },
  ];
  expect(await her.distributor.ranking({ period: "month" })).toEqual({
    list,
    mine: { rank: 1, commission: 800, gaptonext: 0 },
  });
  const superior = stage.member("persona:busy-distributor");
  const { orderno } = await sell(stage, { buyer: "persona:busy-distributor", amount: 10_000 });
  expect((await superior.distributor.ranking({ period: "month" })).mine.commission).toBeGreaterThan(
    400,
  );
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  expect(await superior.distributor.ranking({ period: "month" })).toEqual({
    list,
    mine: { rank: 2, commission: 400, gaptonext: 400 },
  });
});

test("who earned the same shares a rank, and who earned nothing comes after them", async () => {
  await sale(10_000, "8124");
  await sale(10_000, "8125");
  // Both have the same superior, who got 4 % of each.
  expect(await her.distributor.ranking({ period: "week" })).toEqual({
    list: [
      { rank: 1, name: "林*", commission: 800 },
      { rank: 1, name: "周*", commission: 800 },
      { rank: 1, name: "陈*", commission: 800 },
    ],
    mine: { rank: 1, commission: 800, gaptonext: 0 },
  });
  expect(
    (await stage.member("persona:locked").distributor.ranking({ period: "week" })).mine,
  ).toEqual({ rank: 4, commission: 0, gaptonext: 800 });
});

test("a locked distributor is left out of others' list, and is on the own one", async () => {
  await sale(10_000, "8125");
  await stage.operator.distributor.lock({ dismemberid: "8125" });
  const names = async (code: string) =>
    (await stage.member(code).distributor.ranking({ period: "week" })).list.map(({ name }) => name);
  expect(await names("persona:subordinate")).toEqual(["林*"]);
  expect(await names("persona:newcomer")).toEqual(["陈*", "林*"]);
});

test("a week begins on Monday in Shanghai, a month on its first", async () => {
  await sale(10_000, "8125");
  const mine = async (period: "week" | "month") =>
    (await her.distributor.ranking({ period })).mine.commission;
  const at = async (text: string) => stage.control.time.move({ now: Date.parse(`${text}+08:00`) });
  await at("2026-11-22T23:59:50");
  expect([await mine("week"), await mine("month")]).toEqual([800, 800]);
  await at("2026-11-23T00:00:00");
  expect([await mine("week"), await mine("month")]).toEqual([0, 800]);
  await at("2026-11-30T23:59:50");
  expect([await mine("week"), await mine("month")]).toEqual([0, 800]);
  await at("2026-12-01T00:00:00");
  expect([await mine("week"), await mine("month")]).toEqual([0, 0]);
});
