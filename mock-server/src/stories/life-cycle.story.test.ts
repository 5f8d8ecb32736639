import type { Client, MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { earn, ledgerOf, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
const noon = Date.parse("2026-11-22T12:00:00+08:00");
const dismemberid = "8125"; // the newcomer, grade 1: 8 % of a trade, 2 % for a superior
const superior = "8123";

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  her = stage.member("persona:newcomer");
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, total: 0, differences: [] });
  await stage.server.close();
});

const application = {
  fields: { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" },
  agreementversion: "2026-01",
};

/** ¥40 withdrawable, ¥24 in its freeze, ¥16 waiting for its order. */
async function earnInThreeStates(): Promise<void> {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: dismemberid });
  const frozen = await sell(stage, { buyer: "a buyer", amount: 30_000, sharedBy: dismemberid });
  await settleOrder(stage, frozen.orderno);
  await sell(stage, { buyer: "a buyer", amount: 20_000, sharedBy: dismemberid });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 4_000,
    pendingcommission: 4_000,
  });
}

test("applying, being rejected, applying again and being approved keeps one record", async () => {
  const applicant = stage.member("an applicant");
  expect(await applicant.distributor.status()).toEqual({ status: "none" });
  const first = await applicant.recruit.apply(application);
  expect(first.status).toBe("audit");
  const { dismemberid: record } = await applicant.distributor.status();
  await expect(applicant.distributor.detail()).rejects.toMatchObject({
    code: "DISTRIBUTOR_REQUIRED",
  });

  await stage.operator.distributor.reject({
    dismemberid: record ?? "",
    reason: "手机号无法接通",
  });
  expect(await applicant.distributor.status()).toMatchObject({
    status: "reject",
    reason: "手机号无法接通",
  });

  const second = await applicant.recruit.apply({
    ...application,
    fields: { ...application.fields, phone: "16000008888" },
  });
  expect(second.applyid).not.toBe(first.applyid);
  expect(await applicant.distributor.status()).toEqual({
    appliedat: expect.any(Number),
    status: "audit",
    applyid: second.applyid,
    dismemberid: record,
  });

  await stage.operator.distributor.normal({ dismemberid: record ?? "" });
  expect(await applicant.distributor.detail()).toMatchObject({
    dismemberid: record,
    name: "江一舟",
    phone: "160****8888",
    grade: "普通分销员",
  });
  const { sent } = await deliveredKeys();
  expect(sent).toEqual(["DISTRIBUTION_APPLY", "DISTRIBUTION_APPLY", "DISTRIBUTION_AUDIT_PASS"]);
});

async function deliveredKeys() {
  await stage.control.time.runJob({ job: "deliver-events" });
  const { events } = (await stage.control.outbox.list()) as unknown as {
    events: readonly { eventkey: string; deliveries: readonly { status: string }[] }[];
  };
  expect(
    events.every(({ deliveries }) => deliveries.every(({ status }) => status === "delivered")),
  ).toBe(true);
  return { sent: events.map(({ eventkey }) => eventkey).toReversed() };
}

test("an application that is sent twice is one; a different one is refused", async () => {
  const applicant = stage.member("an applicant");
  const first = await applicant.recruit.apply(application);
  expect(await applicant.recruit.apply(application)).toEqual(first);
  await expect(
    applicant.recruit.apply({ ...application, fields: { ...application.fields, name: "别人" } }),
  ).rejects.toMatchObject({ code: "ALREADY_REGISTERED", message: "你已提交过申请，正在审核" });
  // By whose code, and to which agreement, is a part of what was sent.
  const { sceneid } = await her.recruit.invitation();
  for (const other of [{ sceneid }, { agreementversion: "2025-01" }]) {
    await expect(applicant.recruit.apply({ ...application, ...other })).rejects.toMatchObject({
      code: "ALREADY_REGISTERED",
    });
  }
});

test.each([
  ["persona:newcomer", "ALREADY_REGISTERED"],
  ["persona:auditing", "ALREADY_REGISTERED"],
  ["persona:locked", "DISTRIBUTOR_LOCKED"],
])("%s may not apply: %s", async (persona, code) => {
  await expect(stage.member(persona).recruit.apply(application)).rejects.toMatchObject({ code });
});

test.each(["a stranger", "persona:rejected", "persona:fired"])(
  "%s applies only while recruiting is on",
  async (code) => {
    const applicant = stage.member(code);
    await stage.operator.setting.update({
      distributionrecruitsetting: { recruitenable: false },
    });
    expect(await applicant.recruit.enabled()).toBe(false);
    await expect(applicant.recruit.apply(application)).rejects.toMatchObject({
      code: "RECRUIT_DISABLED",
    });
    await stage.operator.setting.update({
      distributionrecruitsetting: { recruitenable: true },
    });
    expect(await applicant.recruit.apply(application)).toMatchObject({ status: "audit" });
  },
);

test("without an audit an applicant is a distributor at once", async () => {
  await stage.operator.setting.update({ distributionrecruitsetting: { needaudit: false } });
  const applicant = stage.member("an applicant");
  expect(await applicant.recruit.apply(application)).toMatchObject({ status: "normal" });
  expect(await applicant.distributor.detail()).toMatchObject({ withdrawableamount: 0 });
});

test("bad answers and an old agreement are named field by field", async () => {
  const bad = stage.member("an applicant").recruit.apply({
    fields: { name: "", phone: "12345", nickname: "x" },
    agreementversion: "2025-01",
  });
  await expect(bad).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: {
      fields: expect.arrayContaining([
        expect.objectContaining({ field: "fields.name" }),
        expect.objectContaining({ field: "fields.phone" }),
        expect.objectContaining({ field: "fields.region" }),
        expect.objectContaining({ field: "fields.nickname" }),
        { field: "agreementversion", message: "协议已更新，请重新阅读后提交" },
      ]),
    },
  });
  expect(await stage.member("an applicant").distributor.status()).toEqual({ status: "none" });
});

test("an invited applicant earns for the inviter, one level only, until the tie is dissolved", async () => {
  const invitation = await her.recruit.invitation();
  const applicant = stage.member("an applicant");
  await applicant.recruit.apply({ ...application, sceneid: invitation.sceneid });
  const { dismemberid: invited = "" } = await applicant.distributor.status();
  await stage.operator.distributor.normal({ dismemberid: invited });

  const { commissionorders } = await sell(stage, {
    buyer: "a buyer",
    amount: 10_000,
    sharedBy: invited,
  });
  expect(commissionorders.map(({ kind, commissionamount }) => [kind, commissionamount])).toEqual([
    ["share", 800],
    ["sub", 200],
  ]);
  expect((await her.order.listSub()).list).toMatchObject([{ dismembername: "江*", kind: "sub" }]);
  // The inviter's own superior has no part in it: there is no third level.
  expect(await stage.member("persona:busy-distributor").distributor.detail()).toMatchObject({
    totalcommission: 0,
    subordinatecount: 2,
  });

  await stage.operator.distributor.unbind({ dismemberid: invited });
  const after = await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: invited });
  expect(after.commissionorders).toHaveLength(1);
  expect(await her.distributor.detail()).toMatchObject({ subcommission: 200, subordinatecount: 0 });
});

test("who was invited and refused stays invited, and a product's code invites nobody", async () => {
  const { recruit, distributor } = stage.member("an applicant");
  const office = stage.operator.distributor;
  const { sceneid } = await her.recruit.invitation();
  await recruit.apply({ ...application, sceneid });
  const { dismemberid: invited = "" } = await distributor.status();
  await office.reject({ dismemberid: invited, reason: "资料不全" });
  await recruit.apply(application);
  expect(await office.detail({ dismemberid: invited })).toMatchObject({ superiorid: dismemberid });

  const [product] = (await her.goods.list({ size: 1 })).list;
  const shared = await her.recruit.invitation({ goodsid: product?.goodsid ?? "" });
  const other = stage.member("another applicant");
  await other.recruit.apply({ ...application, sceneid: shared.sceneid });
  const { dismemberid: uninvited = "" } = await other.distributor.status();
  expect(await office.detail({ dismemberid: uninvited })).not.toHaveProperty("superiorid");
});

test("while locked, customers and settled money stay, nothing new is earned and nothing withdrawn", async () => {
  await earnInThreeStates();
  const customer = stage.member("a customer");
  await customer.binding.bind({ dismemberid });
  await stage.operator.distributor.lock({ dismemberid, reason: "核查订单" });
  expect(await her.distributor.status()).toMatchObject({ status: "lock", reason: "核查订单" });
  await expect(
    her.withdrawal.apply({ requestid: "while-locked", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "DISTRIBUTOR_LOCKED" });
  await expect(her.recruit.invitation()).rejects.toMatchObject({ code: "DISTRIBUTOR_LOCKED" });
  expect(await stage.member("another visitor").binding.bind({ dismemberid })).toBe(false);
  expect(await customer.binding.current()).toBe(dismemberid);
  for (const buyer of ["a customer", "persona:newcomer"]) {
    expect((await sell(stage, { buyer, amount: 10_000 })).commissionorders).toEqual([]);
  }

  // What was frozen before goes on to become withdrawable.
  await stage.control.time.move({ advancems: 8 * dayMs });
  expect(await her.distributor.detail()).toMatchObject({
    withdrawableamount: 6_400,
    pendingcommission: 1_600,
    unavailablereason: expect.stringContaining("冻结"),
  });
  await stage.operator.distributor.normal({ dismemberid });
  expect(await her.distributor.status()).toEqual({
    appliedat: expect.any(Number),
    decidedat: expect.any(Number),
    status: "normal",
    dismemberid,
    applyid: expect.any(String),
  });
  await her.withdrawal.apply({ requestid: "after-lock", withdrawtype: "wechat" });
});

test("a customer who becomes a distributor stops being one, and buys for the own commission", async () => {
  const applicant = stage.member("an applicant");
  await applicant.binding.bind({ dismemberid: superior });
  await applicant.recruit.apply(application);
  expect(await applicant.binding.current()).toBe(superior);
  const { dismemberid: own = "" } = await applicant.distributor.status();
  await stage.operator.distributor.normal({ dismemberid: own });
  expect(await applicant.binding.current()).toBe("");
  const { commissionorders } = await sell(stage, { buyer: "an applicant", amount: 10_000 });
  expect(commissionorders).toMatchObject([{ kind: "self", commissionamount: 800 }]);
});

test("a step that the life cycle does not know is STATE_CONFLICT and changes nothing", async () => {
  await expect(stage.operator.distributor.lock({ dismemberid: "8126" })).rejects.toMatchObject({
    code: "STATE_CONFLICT",
    message: "分销员待审核，不能变为已冻结",
    details: { status: "audit", allowed: ["normal", "reject"] },
  });
  expect(await stage.member("persona:auditing").distributor.status()).toMatchObject({
    status: "audit",
  });
});
