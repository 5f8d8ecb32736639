import { toFen, type Client, type MemberApi } from "@distribution/sdk";
import { settlements } from "@distribution/sdk/office";
import { afterEach, expect, test } from "vitest";
import { earn, sell } from "./sell";
import { openStage, type Stage } from "./testing";

/* What is said before a distributor is fired is what happens then, to the fen. */

const noon = Date.parse("2026-11-22T12:00:00+08:00");
let stage: Stage;
afterEach(async () => {
  expect(await stage.control.world.ledger()).toMatchObject({ balanced: true, differences: [] });
  await stage.server.close();
});

const newcomer = "8125";
const busy = "8123";
type Her = Client<MemberApi>;

const share = (amount: number) => ({ buyer: "a buyer", amount, sharedBy: newcomer });
const apply = (her: Her, requestid: string, amount: number) =>
  her.withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(amount) });

/** Situations of whoever is fired. */
const situations = [
  { who: "who has nothing", scenario: "newcomer", dismemberid: newcomer },
  { who: "a busy distributor", scenario: "showcase", dismemberid: busy },
  { who: "who is frozen", scenario: "showcase", dismemberid: "8128" },
  { who: "whose pay-outs fail", scenario: "payout-failing", dismemberid: busy },
  {
    who: "who has money in every state",
    scenario: "newcomer",
    dismemberid: newcomer,
    before: async (her: Her) => {
      await earn(stage, share(50_000));
      await sell(stage, share(20_000));
      const { withdrawid } = await apply(her, "under-way", 1_000);
      await stage.operator.withdrawal.approve({ withdrawid });
      await apply(her, "in-review", 1_200);
    },
  },
  {
    who: "who owes, with a withdrawal in review",
    scenario: "newcomer",
    dismemberid: newcomer,
    before: async (her: Her) => {
      const failing = await earn(stage, share(50_000));
      const { withdrawid } = await apply(her, "paid-already", 4_000);
      await stage.operator.withdrawal.complete({ withdrawid });
      await earn(stage, share(30_000));
      await apply(her, "in-review", 2_400);
      await stage.control.channel.setOrderStatus({ orderno: failing, originalorderstatus: 4 });
      expect((await her.distributor.detail()).debtamount).toBeGreaterThan(0);
    },
  },
] as const;

test.each(
  situations.flatMap((situation) =>
    settlements.map((settlement) => ({ ...situation, settlement })),
  ),
)("$who, $settlement", async (situation) => {
  const { scenario, dismemberid, settlement } = situation;
  stage = await openStage({ scenario, now: noon });
  if ("before" in situation) await situation.before(stage.member("persona:newcomer"));
  const { distributor, withdrawal } = stage.operator;
  const before = await distributor.detail({ dismemberid });
  const reviews = async () => (await withdrawal.list({ dismemberid, status: 0 })).total;
  const inReview = await reviews();

  const preview = await distributor.firePreview({ dismemberid });
  expect(await distributor.detail({ dismemberid })).toEqual(before);
  expect(await reviews()).toBe(inReview);

  const outcome = preview.outcomes.find((one) => one.settlement === settlement);
  const after = await distributor.fire({ dismemberid, reason: "违规推广", settlement });
  expect(preview).toMatchObject({
    pendingcommission: before.pendingcommission,
    customercount: before.customercount,
    subordinatecount: before.subordinatecount,
  });
  expect(outcome).toEqual({
    settlement,
    withdrawableamount: after.withdrawableamount,
    lockedamount: after.lockedamount,
    debtamount: after.debtamount,
    forfeitedamount: before.totalcommission - after.totalcommission - before.pendingcommission,
    rejectedcount: inReview - (await reviews()),
  });
  if (settlement === "keep")
    expect(outcome).toMatchObject({ forfeitedamount: 0, rejectedcount: 0 });
  else expect(outcome?.withdrawableamount).toBe(0);
});

test.each([
  { who: "is fired already", dismemberid: "8129", code: "STATE_CONFLICT" },
  { who: "waits for the audit", dismemberid: "8126", code: "STATE_CONFLICT" },
  { who: "is unknown", dismemberid: "99999", code: "NOT_FOUND" },
])("nothing is told of who $who", async ({ dismemberid, code }) => {
  stage = await openStage({ scenario: "showcase", now: noon });
  await expect(stage.operator.distributor.firePreview({ dismemberid })).rejects.toMatchObject({
    code,
  });
});
