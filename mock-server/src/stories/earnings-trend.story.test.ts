import type { Client, MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { sell } from "./sell";
import { openStage, type Stage } from "./testing";

/* What the orders of each day earn, as the centre draws it. */

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(() => stage.server.close());

const sale = { buyer: "a buyer", amount: 10_000, sharedBy: "8125" };

test("of seven days the first is six days ago, and what was earned before it is not told", async () => {
  await sell(stage, sale);
  await stage.control.time.move({ now: noon + 6 * dayMs });
  await sell(stage, { ...sale, amount: 20_000 });
  const trend = await her.distributor.earningsTrend({ days: 7 });
  expect(trend).toHaveLength(7);
  expect(trend[0]).toEqual({ day: "2026-11-22", commission: 800, ordercount: 1 });
  expect(trend[1]).toEqual({ day: "2026-11-23", commission: 0, ordercount: 0 });
  expect(trend[6]).toEqual({ day: "2026-11-28", commission: 1_600, ordercount: 1 });
  await stage.control.time.move({ now: noon + 7 * dayMs });
  const [first] = await her.distributor.earningsTrend({ days: 7 });
  expect(first).toEqual({ day: "2026-11-23", commission: 0, ordercount: 0 });
});

test("a channel's trend is of that channel's orders, and a failed one is in none", async () => {
  await sell(stage, { ...sale, channel: "pdd" });
  await sell(stage, sale);
  const { orderno } = await sell(stage, sale);
  const today = async (ordersource?: "pdd" | "selfsupport") =>
    (await her.distributor.earningsTrend({ days: 7, ordersource })).at(-1);
  expect(await today()).toMatchObject({ commission: 2_400, ordercount: 3 });
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4 });
  expect(await today()).toMatchObject({ commission: 1_600, ordercount: 2 });
  expect(await today("pdd")).toMatchObject({ commission: 800, ordercount: 1 });
  expect(await today("selfsupport")).toMatchObject({ commission: 800, ordercount: 1 });
});
