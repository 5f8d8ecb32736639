import { getTableName } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { bindings } from "../storage/people-tables";
import { commissions, ledgerEntries, orders, withdrawals } from "../storage/money-tables";
import { openWorld } from "./open-world";

const noon = Date.parse("2026-11-26T12:00:00+08:00");

test("a story is the same whether the jobs are asked at each of its moments or where one may be due", () => {
  // All of them end at the same moment.
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  const world = openWorld({ scenario: "showcase", now: noon });
  const told = () =>
    [orders, commissions, ledgerEntries, withdrawals, bindings].map((table) => [
      getTableName(table),
      world.db.select().from(table).all(),
    ]);
  const asked = vi.spyOn(world.books, "mayBeDue");
  world.reset();
  const quick = told();
  expect(asked.mock.results.filter(({ value }) => value === true).length).toBeGreaterThan(50);
  expect(asked.mock.results.filter(({ value }) => value === false).length).toBeGreaterThan(1000);
  asked.mockReturnValue(true);
  world.reset();
  expect(told()).toEqual(quick);
  // And it would be another one where they were never asked.
  asked.mockReturnValue(false);
  world.reset();
  expect(told()).not.toEqual(quick);
  vi.useRealTimers();
  world.close();
});
