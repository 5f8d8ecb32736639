import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { openWorld } from "../scenarios/open-world";
import { distributors, members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { useCases } from "../use-cases/api-use-cases";

/* The very moment at which a binding ends, which no clock that goes on can be asked about. */

const now = Date.parse("2026-11-22T12:00:00+08:00");
const endsAt = now + 30 * dayMs;
const seller = 8123;
const world = openWorld({ scenario: "newcomer", now });
afterAll(() => world.close());

/** The same business with its time standing still. */
const at = (time: number): World => ({ ...world, clock: { ...world.clock, now: () => time } });

const customer = world.db
  .select()
  .from(members)
  .where(eq(members.loginCode, "persona:customer"))
  .get();
const owner = world.db
  .select()
  .from(distributors)
  .where(eq(distributors.distributorId, seller))
  .get();
if (!customer || !owner) throw new Error("the scenario has no customer, or no seller");
const caller = { memberId: customer.memberId };
const sellerAsCaller = { memberId: owner.memberId, distributorId: seller };
const firstPage = { lastqueryid: "0", size: 20, status: undefined, keyword: undefined };

useCases.binding.bind(at(now), { dismemberid: String(seller) }, caller);

test.each([
  { moment: "the last millisecond", time: endsAt - 1, bound: true, status: "locking" },
  { moment: "the end", time: endsAt, bound: false, status: "expired" },
])("at $moment everything agrees on whether the binding is in force", ({ time, bound, status }) => {
  const then = at(time);
  expect(useCases.binding.current(then, {}, caller)).toBe(bound ? String(seller) : "");
  expect(useCases.binding.receipt(then, {}, caller).expiresat).toBe(bound ? endsAt : undefined);
  const rows = (filter?: "locking" | "expired") =>
    useCases.customer.list(then, { ...firstPage, status: filter }, sellerAsCaller).list;
  expect(rows()).toMatchObject([{ status }]);
  expect(rows("locking")).toHaveLength(bound ? 1 : 0);
  expect(rows("expired")).toHaveLength(bound ? 0 : 1);
  const { customercount } = useCases.distributor.detail(then, {}, sellerAsCaller);
  expect(customercount).toBe(bound ? 1 : 0);
  // What the job is about to write down is so already.
  expect(world.books.nextBindingToEnd([])).toBe(endsAt);
});

test("another may bind from the end on, and not before", () => {
  const bind = (time: number) => useCases.binding.bind(at(time), { dismemberid: "8124" }, caller);
  expect(bind(endsAt - 1)).toBe(false);
  expect(bind(endsAt)).toBe(true);
});
