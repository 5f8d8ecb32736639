import {
  channelFacts,
  channels,
  withdrawalStatus,
  withdrawalStatuses,
} from "@distribution/sdk/server";
import { and, eq, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { shanghaiDayStart } from "../domain/shanghai-time";
import { commissions, orders, withdrawals } from "../storage/money-tables";
import { members } from "../storage/people-tables";
import { loginByMiniapp } from "../use-cases/session/log-in";
import { openWorld } from "./open-world";

const hourMs = 3_600_000;

describe.each(["00:05", "04:30", "07:59", "10:35", "16:20", "23:50"])("opened at %s", (opened) => {
  const now = Date.parse(`2026-11-22T${opened}:00+08:00`);
  const world = openWorld({ scenario: "showcase", now });
  const idOf = (persona: string) => {
    const code = eq(members.loginCode, `persona:${persona}`);
    const member = world.db.select().from(members).where(code).get();
    return world.books.distributorOf(member?.memberId ?? 0)?.distributorId ?? 0;
  };
  const busy = idOf("busy-distributor");
  const paidOut = world.db
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.distributorId, busy))
    .all();

  test("the busy distributor has an order in every status of both channels", () => {
    const seen = world.db
      .selectDistinct({ channel: orders.channel, status: orders.status })
      .from(orders)
      .innerJoin(commissions, eq(commissions.orderId, orders.orderId))
      .where(and(eq(commissions.distributorId, busy), ne(commissions.kind, "sub")))
      .all();
    const expected = channels.flatMap((channel) =>
      Object.keys(channelFacts[channel].statuses).map((status) => `${channel} ${status}`),
    );
    expect(seen.map(({ channel, status }) => `${channel} ${status}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  test("she has a withdrawal in every status, each applied for by day and at its own minute", () => {
    expect(new Set(paidOut.map(({ status }) => status))).toEqual(new Set(withdrawalStatuses));
    const minutes = paidOut.map(({ createdAt }) => {
      const time = createdAt - shanghaiDayStart(createdAt);
      expect(time).toBeGreaterThanOrEqual(8 * hourMs);
      expect(time).toBeLessThan(22.5 * hourMs);
      return Math.floor(time / 60_000);
    });
    expect(new Set(minutes).size).toBeGreaterThan(minutes.length - 3);
  });

  test("a transfer waits for her confirmation, with hours left for it", () => {
    const waiting = paidOut.find(({ status }) => status === withdrawalStatus.approved);
    expect(waiting?.confirmBy).toBeGreaterThan(now + 2 * hourMs);
  });

  test("who was fired has kept something to withdraw", () => {
    expect(world.books.balancesOf(idOf("fired")).settled).toBeGreaterThan(0);
    world.close();
  });
});

test("who asks for a persona that the scenario does not have is told what to do", () => {
  const world = openWorld({ scenario: "empty" });
  expect(() =>
    loginByMiniapp(world, { code: "persona:newcomer" }, { address: "127.0.0.1" }),
  ).toThrow(/当前场景没有演示身份 newcomer.*\/__mock\/reset.*showcase/);
  world.close();
});
