import fc from "fast-check";
import { and, asc, eq, gte, inArray, isNotNull, ne } from "drizzle-orm";
import { toBasisPoints, toFen, type Withdrawal } from "@distribution/sdk/server";
import { expect } from "vitest";
import { controlUseCases } from "../control/control-use-cases";
import { withdrawals } from "../storage/money-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";
import { useCases } from "../use-cases/api-use-cases";
import { action, named, operator, owner, pick, seller, type Tally } from "./action";

/* What becomes of withdrawals: their owners, the middle office, and WeChat Pay. */

const amount = fc.integer({ min: 1_000, max: 30_000 });
const requestId = fc.integer({ min: 1, max: 12 }).map((serial) => `request-${serial}`);
type Answer = Parameters<typeof controlUseCases.wechatPay.answerPayout>[1]["result"];

// oxlint-disable-next-line max-lines-per-function -- one action after the other
export function payoutActions(world: World) {
  const { office, withdrawal } = useCases;

  /** Runs `act` on one of the withdrawals there are, and writes down what was paid. */
  function onWithdrawal(
    tally: Tally,
    index: number,
    act: (withdrawid: string, distributorId: number) => Withdrawal | Promise<Withdrawal>,
  ): void {
    const all = world.db.select().from(withdrawals).all();
    const row = all[index % Math.max(1, all.length)];
    if (!row) return;
    const after = act(String(row.withdrawalId), row.distributorId) as Withdrawal;
    if (after.status === 2) notePaid(tally, row.distributorId, after.withdrawid, after.amount);
  }

  function notePaid(tally: Tally, distributorId: number, id: string, amountFen: number): void {
    const paid = tally.paid.get(distributorId) ?? new Map<string, number>();
    expect(paid.get(id) ?? amountFen).toBe(amountFen);
    tally.paid.set(distributorId, paid.set(id, amountFen));
  }

  /** The end of a freeze pays what its owner agreed to take without a tap. */
  function unfreezing(tally: Tally, distributorId: number, end: () => unknown): void {
    const held = world.books.approvedWithdrawals(distributorId);
    end();
    for (const { withdrawalId, amountFen } of held) {
      if (world.books.withdrawal(withdrawalId).status === 2) {
        notePaid(tally, distributorId, String(withdrawalId), amountFen);
      }
    }
  }

  function apply(distributorId: number, requestid: string, asked?: number): Withdrawal {
    const input = {
      requestid,
      withdrawtype: "wechat" as const,
      ...(asked !== undefined && { amount: toFen(asked) }),
    };
    const first = withdrawal.apply(world, input, owner(distributorId));
    const second = withdrawal.apply(world, input, owner(distributorId));
    expect(second.withdrawid).toBe(first.withdrawid);
    return first;
  }

  const settledOf = (id: number) => world.books.balancesOf(id).settled;
  const payOut = (result: Answer, weight: number) =>
    action(`WeChat answers ${result}`, weight, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        controlUseCases.wechatPay.answerPayout(world, { withdrawid, result }, null),
      ),
    );
  const decide = (kind: "approve" | "complete") =>
    action(kind, 4, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        office.withdrawal[kind](world, { withdrawid }, operator),
      ),
    );
  const updateRule = (
    rule: Parameters<typeof office.setting.update>[1]["distributionrulesetting"],
  ) => void office.setting.update(world, { distributionrulesetting: rule }, operator);

  return [
    action(
      "apply",
      6,
      fc.tuple(seller, requestId, amount),
      ([id, request, asked]) => void apply(id, request, asked),
    ),
    action(
      "apply for all",
      4,
      fc.tuple(seller, requestId),
      ([id, request]) => void apply(id, request),
    ),
    action(
      "leave a little behind",
      3,
      fc.tuple(seller, requestId, fc.integer({ min: 1, max: 999 })),
      ([id, request, little]) => void apply(id, request, Math.max(1, settledOf(id) - little)),
    ),
    action("be fired and draw the rest", 2, fc.tuple(seller, requestId), ([id, request], tally) => {
      unfreezing(tally, id, () =>
        office.distributor.fire(
          world,
          { ...named(id), reason: "违规", settlement: "keep" },
          operator,
        ),
      );
      const before = settledOf(id);
      if (before === 0 || before > 200_000) return;
      const { amount: drawn, createdat } = apply(id, request);
      // An earlier request under that id is answered with its record.
      if (createdat === world.clock.now()) expect(drawn).toBe(before);
    }),
    action("cancel", 2, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid, id) =>
        withdrawal.cancel(world, { withdrawid }, owner(id)),
      ),
    ),
    decide("approve"),
    decide("complete"),
    action("reject", 2, pick, (index, tally) =>
      onWithdrawal(tally, index, (withdrawid) =>
        office.withdrawal.reject(world, { withdrawid, reason: "资料不符" }, operator),
      ),
    ),
    payOut("success", 2),
    payOut("fail", 2),
    payOut("expire", 2),
    payOut("late-close", 3),
    payOut("not-enough", 2),
    action("open WeChat's page", 3, pick, (index) => {
      const all = world.db.select().from(withdrawals).all();
      const row = all[index % Math.max(1, all.length)];
      if (!row) return;
      const withdrawid = String(row.withdrawalId);
      withdrawal.confirm(world, { withdrawid }, owner(row.distributorId));
    }),
    action("lock", 2, seller, (id) => void office.distributor.lock(world, named(id), operator)),
    action("unlock or approve", 2, seller, (id, tally) =>
      unfreezing(tally, id, () => office.distributor.normal(world, named(id), operator)),
    ),
    action(
      "fire",
      2,
      fc.tuple(seller, fc.constantFrom("keep", "forfeit")),
      ([id, settlement], tally) =>
        unfreezing(tally, id, () =>
          office.distributor.fire(world, { ...named(id), reason: "违规", settlement }, operator),
        ),
    ),
    action("offer the authorisation", 2, fc.boolean(), (payeeauthorizationenabled) =>
      updateRule({ payeeauthorizationenabled }),
    ),
    action(
      "ask for the authorisation",
      4,
      seller,
      (id) => void withdrawal.authorize(world, {}, owner(id)),
    ),
    action(
      "answer the authorisation",
      4,
      fc.tuple(seller, fc.constantFrom("agree", "agree", "refuse", "expire")),
      ([id, result]) =>
        void controlUseCases.wechatPay.answerAuthorization(world, { ...named(id), result }, null),
    ),
    action(
      "revoke the authorisation",
      1,
      seller,
      (id) => void withdrawal.revoke(world, {}, owner(id)),
    ),
    action(
      "give WeChat its own terms",
      1,
      fc.record({
        minamount: fc.integer({ min: 500, max: 2_000 }).map(toFen),
        maxamount: fc.integer({ min: 1_500, max: 20_000 }).map(toFen),
        feerate: fc.constantFrom(0, 60, 1_000).map(toBasisPoints),
      }),
      (terms) => updateRule({ methodrules: [{ withdrawtype: "wechat", ...terms }] }),
    ),
  ];
}

/** What holds of every withdrawal, whatever was done: nobody frozen can be paid, and a rest is drawn once. */
export function expectSoundPayouts(world: World): void {
  const open = world.db
    .select({ row: withdrawals, owner: distributors })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId))
    .where(isNotNull(withdrawals.confirmBy))
    .orderBy(asc(withdrawals.withdrawalId))
    .all();
  for (const { row, owner: of } of open) {
    expect(row).toMatchObject({ status: 1, method: "wechat" });
    if (of.status === "lock") expect(row.transferState).toBe("closing");
    if (row.transferState !== "closing") expect(row.confirmBy).toBeGreaterThan(world.clock.now());
  }
  const rests = world.db
    .select({ distributorId: withdrawals.distributorId })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId))
    .where(
      and(
        eq(withdrawals.isRest, true),
        inArray(withdrawals.status, [0, 1, 2]),
        gte(withdrawals.createdAt, distributors.firedAt),
        ne(distributors.status, "normal"),
      ),
    )
    .all();
  expect(new Set(rests.map(({ distributorId }) => distributorId)).size).toBe(rests.length);
}
