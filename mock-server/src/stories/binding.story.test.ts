import { memberApi, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { askRaw } from "./ask-raw";
import { memberIdOf, plainGoodsId, sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let visitor: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const lockMs = 30 * dayMs;
const seller = "8123";
const other = "8124";

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  visitor = stage.member("a visitor");
});
afterEach(() => stage.server.close());

/** The world's time is real time moved: exact moments are set, with a little to spare. */
const at = async (now: number) => stage.control.time.move({ now });

test("a visitor by a link is bound for the rule's lock days, and sees the receipt", async () => {
  expect(await visitor.binding.current()).toBe("");
  expect(await visitor.binding.bind({ dismemberid: seller })).toBe(true);
  expect(await visitor.binding.current()).toBe(seller);
  const receipt = await visitor.binding.receipt();
  expect(receipt).toMatchObject({
    dismemberid: seller,
    dismembername: "林*",
    lastattempt: { bound: true, reason: "bound" },
  });
  expect((receipt.expiresat ?? 0) - (receipt.lockedat ?? 0)).toBe(lockMs);
});

test("the same distributor again is true and changes nothing", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  const first = await visitor.binding.receipt();
  await stage.control.time.move({ advancems: dayMs });
  expect(await visitor.binding.bind({ dismemberid: seller })).toBe(true);
  expect(await visitor.binding.receipt()).toMatchObject({
    lockedat: first.lockedat,
    expiresat: first.expiresat,
    lastattempt: { bound: true, reason: "already-bound" },
  });
});

test("another distributor has to wait until the very moment at which the binding ends", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  const { expiresat = 0 } = await visitor.binding.receipt();
  await at(expiresat - 1000);
  expect(await visitor.binding.bind({ dismemberid: other })).toBe(false);
  expect(await visitor.binding.receipt()).toMatchObject({
    dismemberid: seller,
    lastattempt: { bound: false, reason: "bound-to-another" },
  });
  await at(expiresat);
  expect(await visitor.binding.current()).toBe("");
  expect(await visitor.binding.bind({ dismemberid: other })).toBe(true);
});

test.each([
  ["persona:busy-distributor", seller, "own-link"],
  ["persona:newcomer", seller, "visitor-is-distributor"],
  ["persona:locked", seller, "visitor-is-distributor"],
  ["a visitor", "8128", "distributor-locked"],
  ["a visitor", "8129", "distributor-fired"],
  ["a visitor", "8126", "distributor-unknown"],
  ["a visitor", "999999", "distributor-unknown"],
  ["a visitor", "99999999999999999999", "distributor-unknown"],
])("%s by the link of %s is not bound: %s", async (code, dismemberid, reason) => {
  const client = stage.member(code);
  expect(await client.binding.bind({ dismemberid })).toBe(false);
  expect(await client.binding.current()).toBe("");
  expect(await client.binding.receipt()).toMatchObject({ lastattempt: { bound: false, reason } });
});

test("the receipt names whose link did not bind, masked, and nobody who is no distributor", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  const attempt = async (dismemberid: string) => {
    await visitor.binding.bind({ dismemberid });
    return (await visitor.binding.receipt()).lastattempt;
  };
  expect(await attempt(other)).toMatchObject({ dismembername: "周*" });
  expect(await attempt("8129")).toMatchObject({ dismembername: "何*" });
  // An applicant.
  expect(await attempt("8126")).not.toHaveProperty("dismembername");
  expect(await attempt("999999")).not.toHaveProperty("dismembername");
});

const nonsense = [
  "undefined",
  "null",
  "NaN",
  "",
  "-1",
  "8123abc",
  "[object Object]",
  "8".repeat(99),
];

test.each(nonsense)("a link that says %j binds nobody, and is no error", async (dismemberid) => {
  expect(await askRaw(stage, "a visitor", memberApi.binding.bind, { dismemberid })).toBe(false);
  expect(await visitor.binding.receipt()).toMatchObject({
    lastattempt: { bound: false, reason: "distributor-unknown" },
  });
});

test("a link that says nothing at all binds nobody either", async () => {
  expect(await askRaw(stage, "a visitor", memberApi.binding.bind, {})).toBe(false);
});

test("the binding at the time of payment decides whose order it is, whoever shared", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  const bought = await sell(stage, { buyer: "a visitor", amount: 10_000, sharedBy: other });
  expect(bought.commissionorders).toHaveLength(1);
  expect((await stage.member("persona:busy-distributor").order.list()).list).toMatchObject([
    { orderno: bought.orderno, kind: "share" },
  ]);

  const { expiresat = 0 } = await visitor.binding.receipt();
  await at(expiresat);
  const later = await sell(stage, { buyer: "a visitor", amount: 10_000, sharedBy: other });
  expect((await stage.member("persona:subordinate").order.list()).list).toMatchObject([
    { orderno: later.orderno, kind: "share" },
  ]);
  // Bound anew by the share, as the visit would have bound.
  expect(await visitor.binding.current()).toBe(other);
  // What was paid before stays where it was.
  expect((await stage.member("persona:busy-distributor").order.list()).list).toHaveLength(1);
});

test("a buyer who is bound to nobody and came through no share earns nobody anything", async () => {
  const { commissionorders } = await sell(stage, { buyer: "a visitor", amount: 10_000 });
  expect(commissionorders).toEqual([]);
});

test("an order that comes through a share binds a buyer who is bound to nobody, as the visit would have", async () => {
  const { lastattempt: none } = await visitor.binding.receipt();
  expect(none).toBeUndefined();
  await sell(stage, { buyer: "a visitor", amount: 10_000, sharedBy: seller });
  const receipt = await visitor.binding.receipt();
  expect(receipt).toMatchObject({ dismemberid: seller, lastattempt: { reason: "bound" } });
  expect((receipt.expiresat ?? 0) - (receipt.lockedat ?? 0)).toBe(lockMs);
  const memberid = await memberIdOf(stage, "a visitor");
  const { list } = await stage.member("persona:busy-distributor").customer.list();
  expect(list).toMatchObject([{ memberid, status: "locking", commissionnum: 1 }]);
  // Bound from now on: another's share changes nothing.
  await sell(stage, { buyer: "a visitor", amount: 10_000, sharedBy: other });
  expect(await visitor.binding.receipt()).toEqual(receipt);
});

test.each([
  ["a locked distributor", "8128", "distributor-locked"],
  ["a fired distributor", "8129", "distributor-fired"],
  ["an applicant", "8126", "distributor-unknown"],
])("an order through the share of %s earns and binds nobody", async (_who, sharedBy, reason) => {
  const bought = await sell(stage, { buyer: "a visitor", amount: 10_000, sharedBy });
  expect(bought.commissionorders).toEqual([]);
  expect(await visitor.binding.current()).toBe("");
  expect(await visitor.binding.receipt()).toMatchObject({ lastattempt: { bound: false, reason } });
});

test("who becomes a distributor is nobody's customer from that moment, and the former one is told", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  await visitor.recruit.apply({
    fields: { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" },
    agreementversion: "2026-01",
  });
  expect(await visitor.binding.current()).toBe(seller);
  expect(await messages()).toEqual(["bind"]);
  const { dismemberid = "" } = await visitor.distributor.status();
  await stage.operator.distributor.normal({ dismemberid });
  expect(await visitor.binding.current()).toBe("");
  expect(await messages()).toEqual(["bind", "expire"]);
  const [told] = await notifications();
  expect(told?.content).toMatchObject({ thing1: "微*", thing3: "对方已成为分销员，不再是客户" });
  const { list } = await stage.member("persona:busy-distributor").customer.list();
  expect(list).toMatchObject([{ status: "expired" }]);
  // Neither reminded of it nor told again when it would have ended.
  await stage.control.time.move({ advancems: 31 * dayMs });
  expect(await messages()).toEqual(["bind", "expire"]);
});

test("an order of a channel that the rule does not cover earns nothing, and says so", async () => {
  const goodsId = await plainGoodsId(stage, "selfsupport");
  await stage.operator.setting.update({
    distributionrulesetting: { adaptivechannel: ["pdd"], autopayoutchannels: [] },
  });
  const { commissionorders } = await sell(stage, {
    buyer: "a visitor",
    amount: 10_000,
    goodsId,
    sharedBy: seller,
  });
  expect(commissionorders).toMatchObject([
    { commissionstatus: "invalid", commissionamount: 0, failreason: "下单时该渠道未开放分佣" },
  ]);
});

test("a distributor's own purchase earns only while the rule allows it", async () => {
  const own = { buyer: "persona:busy-distributor", amount: 10_000 };
  expect((await sell(stage, own)).commissionorders).toMatchObject([{ kind: "self" }]);
  await stage.operator.setting.update({ distributionrulesetting: { selfbuyenabled: false } });
  expect((await sell(stage, own)).commissionorders).toEqual([]);
});

test("what was scanned before signing in is bound by the sign-in", async () => {
  const { sceneid } = await stage.member("persona:busy-distributor").recruit.invitation();
  await visitor.session.loginByMiniapp({ code: "a visitor", sceneid });
  expect(await visitor.binding.current()).toBe(seller);
});

test("a product's sun code binds too", async () => {
  const { list } = await visitor.goods.list({ size: 1 });
  const goodsid = list[0]?.goodsid ?? "";
  const { sceneid } = await stage
    .member("persona:busy-distributor")
    .recruit.invitation({ goodsid });
  await visitor.session.loginByMiniapp({ code: "a visitor", sceneid });
  expect(await visitor.binding.current()).toBe(seller);
});

test("a scan that leads nowhere never keeps anybody from signing in", async () => {
  const { sceneid } = await stage.member("persona:busy-distributor").recruit.invitation();
  await stage.control.time.move({ advancems: 31 * dayMs });
  await visitor.session.loginByMiniapp({ code: "a visitor", sceneid });
  expect(await visitor.binding.receipt()).toMatchObject({
    lastattempt: { bound: false, reason: "code-expired", dismembername: "林*" },
  });
  await visitor.session.loginByMiniapp({ code: "a visitor", sceneid: "no%such code" });
  expect(await visitor.binding.receipt()).toMatchObject({
    lastattempt: { bound: false, reason: "distributor-unknown" },
  });
});

test.each([
  { sceneid: "x".repeat(5_000) },
  { sceneid: "" },
  { sceneid: null },
  { sceneid: 7 },
  { sceneid: {} },
])("a sign-in with the hint $sceneid is a sign-in", async ({ sceneid }) => {
  const code = "a visitor";
  const reply = await askRaw(stage, code, memberApi.session.loginByMiniapp, { code, sceneid });
  expect(reply).toMatchObject({ member: { memberid: await memberIdOf(stage, code) } });
  expect(await visitor.binding.current()).toBe("");
});

test("the binding's end is announced three days before, and noticed when it comes", async () => {
  await visitor.binding.bind({ dismemberid: seller });
  const { expiresat = 0 } = await visitor.binding.receipt();
  await at(expiresat - 3 * dayMs - 1000);
  expect(await messages()).toEqual(["bind"]);
  await at(expiresat - 3 * dayMs);
  expect(await messages()).toEqual(["bind", "expire"]);
  await at(expiresat + 1000);
  expect(await stage.control.time.runJob({ job: "expire-bindings" })).toEqual({
    job: "expire-bindings",
    changed: 0,
  });
  expect(await messages()).toEqual(["bind", "expire"]);
});

/** What the seller was told, newest first. */
async function notifications() {
  const memberid = await memberIdOf(stage, "persona:busy-distributor");
  return (await stage.control.outbox.notifications({ memberid })).list;
}

/** The same by kind, oldest first. */
async function messages(): Promise<readonly string[]> {
  return (await notifications()).map(({ kind }) => kind).toReversed();
}

test("a locked distributor buys as one: the purchase is nobody else's", async () => {
  const { commissionorders } = await sell(stage, {
    buyer: "persona:locked",
    amount: 10_000,
    sharedBy: seller,
  });
  expect(commissionorders).toEqual([]);
});
