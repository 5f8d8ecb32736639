import { eq } from "drizzle-orm";
import { toFen } from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { openWorld } from "../scenarios/open-world";
import { addMember } from "../scenarios/populate";
import type { LogEntry } from "../storage/log";
import { balances, commissions } from "../storage/money-tables";
import { bindings, jobRuns, setAside } from "../storage/people-tables";
import type { World } from "../storage/world";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { recordOrder } from "../use-cases/order/record-order";
import { jobs } from "../jobs/all-jobs";
import { runDueJobs, travelTo } from "../jobs/run-due-jobs";
import { runJob } from "../jobs/run-job";
import { settle } from "../jobs/settle";
import { atOnce } from "../jobs/steps";

const noon = Date.parse("2026-11-22T12:00:00+08:00");
const minuteMs = 60_000;
let world: World;
let lines: LogEntry[];

beforeEach(() => {
  lines = [];
  world = openWorld({ scenario: "newcomer", now: noon, log: (line) => void lines.push(line) });
  for (const seller of [8125, 8123, 8124]) sell(seller);
});
afterEach(() => {
  vi.restoreAllMocks();
  world.close();
});

/** Somebody buys by a distributor's share, and the order is settled: its freeze begins. */
function sell(sharedBy: number): void {
  const person = { nickname: "买家", phone: "16000000000", avatar: "avatar-cat" } as const;
  const order = recordOrder(world, {
    orderNo: `order-${sharedBy}`,
    channel: "selfsupport",
    buyerMemberId: addMember(world, `buyer of ${sharedBy}`, person, noon),
    goods: { goodsId: 1, name: "茶", image: "", commissionable: true },
    quantity: 1,
    amountFen: toFen(10_000),
    sharedBy,
  });
  changeOrderStatus(world, order, 5);
}

const pending = () =>
  world.db
    .select()
    .from(commissions)
    .where(eq(commissions.status, "pending"))
    .orderBy(commissions.withdrawableAt)
    .all()
    .filter(({ withdrawableAt, amountFen }) => withdrawableAt !== null && amountFen > 0);
const aside = () => world.db.select().from(setAside).all();
const errors = () => lines.filter(({ level }) => level === "error");

test("one wrong balance stops nobody else: its record is put aside, told, and done once it is mended", () => {
  const [broken] = pending();
  if (!broken) throw new Error("nothing is pending");
  const due = broken.withdrawableAt ?? 0;
  const others = pending().filter(({ distributorId }) => distributorId !== broken.distributorId);
  expect(others.length).toBeGreaterThan(1);
  // Less than is to be released: the books refuse an overdrawn account.
  const wrong = { pending: 0, platform: 0, settled: 0, locked: 0, withdrawn: 0, debt: 0 };
  const right = world.books.balancesOf(broken.distributorId);
  const setBalances = (to: typeof wrong) =>
    world.db.update(balances).set(to).where(eq(balances.distributorId, broken.distributorId)).run();
  setBalances(wrong);
  travelTo(world, due + dayMs);
  for (const { commissionId } of others) {
    expect(world.books.findCommission(commissionId)?.status).not.toBe("pending");
  }
  expect(world.books.findCommission(broken.commissionId)).toEqual(broken);
  const [row] = aside().filter(({ recordId }) => recordId === broken.commissionId);
  expect(row).toMatchObject({ job: "settle" });
  expect(row?.attempts).toBeGreaterThan(5);
  const told = errors().filter(({ record }) => record === broken.commissionId);
  expect(told).toHaveLength(row?.attempts ?? 0);
  // Each wait is twice the one before.
  const retries = told.map(({ retryat }) => Number(retryat));
  expect(retries.slice(0, 4).map((at) => at - due)).toEqual([
    minuteMs,
    3 * minuteMs,
    7 * minuteMs,
    15 * minuteMs,
  ]);

  setBalances(right);
  travelTo(world, world.clock.now() + dayMs);
  expect(world.books.findCommission(broken.commissionId)?.status).not.toBe("pending");
  expect(aside()).toEqual([]);
});

test("by hand what was put aside is tried again at once", () => {
  vi.spyOn(settle, "run").mockImplementationOnce(() => {
    throw new Error("not today");
  });
  const [first] = pending();
  travelTo(world, first?.withdrawableAt ?? 0);
  expect(aside()).toHaveLength(1);
  atOnce(runJob(world, "settle", world.clock.now(), "by hand"));
  expect(aside()).toEqual([]);
  expect(world.books.findCommission(first?.commissionId ?? 0)?.status).not.toBe("pending");
});

test("a record that is put aside but no longer due is forgotten", () => {
  vi.spyOn(settle, "run").mockImplementationOnce(() => {
    throw new Error("not today");
  });
  const [first] = pending();
  travelTo(world, first?.withdrawableAt ?? 0);
  world.db
    .update(commissions)
    .set({ status: "invalid", lockedFen: toFen(0) })
    .where(eq(commissions.commissionId, first?.commissionId ?? 0))
    .run();
  travelTo(world, world.clock.now() + 5 * minuteMs);
  expect(aside()).toEqual([]);
  expect(world.books.findCommission(first?.commissionId ?? 0)?.status).toBe("invalid");
});

test.each(["next", "due", "finish"] as const)(
  "a job whose %s fails is put aside as a whole, later and later, and the others go on",
  (part) => {
    const digest = jobs["daily-digest"];
    const real = digest[part];
    Object.assign(digest, {
      [part]: () => {
        throw new Error("no such table");
      },
    });
    travelTo(world, noon + 9 * dayMs);
    expect(pending()).toEqual([]);
    expect(aside()).toMatchObject([{ job: "daily-digest", recordId: -1 }]);
    expect(errors().length).toBe(aside()[0]?.attempts);
    expect(errors().length).toBeGreaterThan(5);
    expect(errors().length).toBeLessThan(20);

    Object.assign(digest, { [part]: real });
    travelTo(world, noon + 12 * dayMs);
    expect(aside()).toEqual([]);
    const [run] = world.db.select().from(jobRuns).where(eq(jobRuns.job, "daily-digest")).all();
    expect(run?.lastAt).toBe(Date.parse("2026-12-04T09:00:00+08:00"));
  },
);

test("a job that does not get on keeps nobody waiting for ever", () => {
  vi.spyOn(settle, "run").mockReturnValue(false);
  const due = pending()[0]?.withdrawableAt ?? 0;
  travelTo(world, due + dayMs);
  expect(aside()).toMatchObject([{ job: "settle", recordId: -1 }]);
  expect(errors().length).toBeLessThan(20);
  vi.restoreAllMocks();
  travelTo(world, due + 3 * dayMs);
  expect([pending(), aside()]).toEqual([[], []]);
});

test("a binding that was ended before its time is passed over once", () => {
  const ended = { memberId: 1, distributorId: 8125, lockedAt: noon, expiresAt: noon };
  world.db
    .insert(bindings)
    .values({ ...ended, expiredAt: noon })
    .run();
  travelTo(world, noon + dayMs);
  expect(world.books.nextBindingToRemind([])).not.toBe(noon);
  expect([aside(), errors()]).toEqual([[], []]);
});

test("a story in which a job fails is not told at all", () => {
  world.close();
  world = openWorld({ scenario: "showcase", now: noon });
  vi.spyOn(settle, "run").mockImplementation(() => {
    throw new Error("a rule is broken");
  });
  const before = world.db.select().from(commissions).all().length;
  expect(() => world.reset()).toThrow("a rule is broken");
  expect(world.db.select().from(commissions).all()).toHaveLength(before);
});

test("what is overdue is done as of its time, and the clock does not go back for it", () => {
  const [first] = pending();
  const due = first?.withdrawableAt ?? 0;
  // As if the server had been down: the clock moved, and nobody ran the jobs.
  world.clock.set(due + 3 * dayMs);
  const seen: number[] = [];
  const { run } = settle;
  vi.spyOn(settle, "run").mockImplementation((open, id) => {
    if (id === first?.commissionId) seen.push(open.clock.now());
    return run(open, id);
  });
  runDueJobs(world);
  expect(seen).toEqual([due]);
  expect(world.clock.now()).toBeGreaterThanOrEqual(due + 3 * dayMs);
});
