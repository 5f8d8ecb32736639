import type { Withdrawal } from "@distribution/sdk";
import { expect, test } from "vitest";
import { waitingMatters, type WaitingFacts } from "./waiting-matters";

const hourMs = 3_600_000;
const now = Date.UTC(2026, 10, 26, 6, 32);

/** Of a withdrawal, what decides whether it waits. */
const record = (facts: Partial<Withdrawal>) => facts as Withdrawal;
const transfer = (
  withdrawid: string,
  state: NonNullable<Withdrawal["confirm"]>["state"],
  hoursLeft: number,
) =>
  record({
    withdrawid,
    status: 1,
    confirm: { state, expiresat: now + hoursLeft * hourMs },
  });
const rejected = record({ withdrawid: "9", status: 3 });
const nothing: WaitingFacts = {
  approved: [],
  newest: undefined,
  detail: { debtamount: 0 as Withdrawal["amount"] },
  seenRefusals: [],
  now,
};
const kinds = (facts: Partial<WaitingFacts>) =>
  waitingMatters({ ...nothing, ...facts }).map((matter) =>
    matter.kind === "debt" ? "debt" : `${matter.kind} ${matter.record.withdrawid}`,
  );

test("what will be lost first comes first, then what can be mended, then what may be known", () => {
  const facts = {
    approved: [
      transfer("1", "confirming", 3),
      transfer("2", "waiting", 20),
      transfer("3", "waiting", 2),
    ],
    newest: rejected,
    detail: { debtamount: 3360 as Withdrawal["amount"] },
  };
  expect(kinds(facts)).toEqual(["take 3", "take 2", "refused 9", "result 1", "debt"]);
});

test("nothing waits where nobody can do anything", () => {
  const closing = transfer("1", "closing", 2);
  const over = transfer("2", "waiting", 0);
  const byBank = record({ status: 1 });
  expect(kinds({ approved: [closing, over, byBank], newest: closing })).toEqual([]);
});

test("a refusal waits until it was read, or applied again after", () => {
  expect(kinds({ newest: rejected })).toEqual(["refused 9"]);
  expect(kinds({ newest: rejected, seenRefusals: ["9"] })).toEqual([]);
  expect(kinds({ newest: record({ status: 0 }) })).toEqual([]);
});
