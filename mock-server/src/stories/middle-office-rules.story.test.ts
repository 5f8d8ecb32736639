import { toBasisPoints, toFen, type Client } from "@distribution/sdk";
import type { OfficeApi, Setting } from "@distribution/sdk/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sell } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let office: Client<OfficeApi>;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: Date.parse("2026-11-22T12:00:00+08:00") });
  office = stage.operator;
});
afterEach(() => stage.server.close());

const newcomer = "8125";
const rule = (
  change: Partial<Setting["distributionrulesetting"]>,
): Parameters<typeof office.setting.update>[0] => ({ distributionrulesetting: change as never });
const grade = (gradeid: string, name: string, trade: number, sub: number) => ({
  gradeid,
  name,
  traderate: toBasisPoints(trade),
  subrate: toBasisPoints(sub),
});

/** A product that earns by the grades' own rates. */
async function plainGoodsId(): Promise<string> {
  const { list } = await office.commissionSku.selectableGoods({ ordersource: "selfsupport" });
  const plain = list.find(({ status }) => status === "onshelf");
  if (!plain) throw new Error("every product has a special rate");
  return plain.goodsid;
}

test("what is mentioned changes, and the rest stays", async () => {
  const before = await office.setting.detail();
  // As a form would send it: read, though our own callers may not write it.
  const updated = await office.setting.update({
    distributionrecruitsetting: { recruitenable: "false" as never },
    distributionrulesetting: { adaptivechannel: "pdd,selfsupport" as never, freezedays: 3 },
  });
  expect(updated).toEqual({
    settingversion: expect.not.stringMatching(before.settingversion),
    distributionrecruitsetting: { ...before.distributionrecruitsetting, recruitenable: false },
    distributionrulesetting: { ...before.distributionrulesetting, freezedays: 3 },
  });
  expect(await office.setting.detail()).toEqual(updated);
  expect(await office.setting.update({})).toEqual(updated);
});

test("what somebody else has saved meanwhile is not overwritten by who read it before", async () => {
  const { settingversion } = await office.setting.detail();
  const mine = { settingversion, ...rule({ freezedays: 3 }) };
  const first = await office.setting.update({ settingversion, ...rule({ lockdays: 9 }) });
  expect(first.settingversion).not.toBe(settingversion);
  const conflict = { code: "STATE_CONFLICT", message: expect.stringContaining("载入最新的规则") };
  await expect(office.setting.preview(mine)).rejects.toMatchObject(conflict);
  await expect(office.setting.update(mine)).rejects.toMatchObject(conflict);
  const whole = {
    ...first,
    settingversion,
    distributionrulesetting: { ...first.distributionrulesetting, freezedays: 3 },
  };
  await expect(
    office.setting.save(whole as Parameters<typeof office.setting.save>[0]),
  ).rejects.toMatchObject(conflict);
  expect(await office.setting.detail()).toEqual(first);

  const second = await office.setting.update({ ...mine, settingversion: first.settingversion });
  expect(second.distributionrulesetting).toMatchObject({ lockdays: 9, freezedays: 3 });
  // Its reply was lost, and it is sent again.
  expect(await office.setting.update({ ...mine, settingversion: first.settingversion })).toEqual(
    second,
  );
  // Whoever sends no version is asked for none.
  await office.setting.update(rule({ freezedays: 7 }));
});

test("saving replaces both parts whole, but for what is not the operator's to set", async () => {
  const { distributionrecruitsetting, distributionrulesetting } = await office.setting.detail();
  const her = stage.member("persona:newcomer");
  const { expecteddays } = (await her.distributor.detail()).withdrawrule;
  const saved = await office.setting.save({
    distributionrecruitsetting: {
      ...distributionrecruitsetting,
      needaudit: false,
      infofields: distributionrecruitsetting.infofields.slice(0, 2) as never,
    },
    distributionrulesetting: {
      ...distributionrulesetting,
      grades: [...distributionrulesetting.grades, grade("4", "钻石分销员", 2_000, 500)],
      minwithdrawamount: toFen(2_000),
      dailywithdrawlimit: 5,
      withdrawfeerate: toBasisPoints(0),
      withdrawmethods: ["wechat"],
    } as never,
  });
  expect(saved.distributionrecruitsetting).toMatchObject({
    needaudit: false,
    infofields: [{ key: "name" }, { key: "phone" }],
  });
  expect(await office.setting.detail()).toEqual(saved);
  const ofRule = { minamount: 2_000, maxamount: 200_000, feerate: 0, expecteddays };
  expect((await her.distributor.detail()).withdrawrule).toEqual({
    minamount: 2_000,
    maxamount: 200_000,
    feerate: 0,
    dailylimit: 5,
    remainingtoday: 5,
    methods: [
      { ...ofRule, withdrawtype: "wechat", enabled: true },
      { ...ofRule, withdrawtype: "alipay", enabled: false, reason: "商家未开放提现到支付宝" },
      { ...ofRule, withdrawtype: "bank", enabled: false, reason: "商家未开放提现到银行卡" },
    ],
    expecteddays,
  });
  await office.distributor.update({ dismemberid: newcomer, gradeid: "4" });
  expect(await her.distributor.detail()).toMatchObject({ grade: "钻石分销员" });
});

test("new rates reach new orders, and no order that was paid before", async () => {
  const her = stage.member("persona:newcomer");
  const goodsId = await plainGoodsId();
  const sale = { buyer: "a buyer", amount: 10_000, goodsId, sharedBy: newcomer } as const;
  await sell(stage, sale);
  const { grades } = (await office.setting.detail()).distributionrulesetting;
  await office.setting.update(
    rule({
      grades: grades.map((kept) =>
        kept.gradeid === "1" ? grade("1", kept.name, 1_500, 300) : kept,
      ),
    }),
  );
  await sell(stage, sale);
  expect((await her.order.list()).list).toMatchObject([
    { commissionrate: 1_500, commissionamount: 1_500 },
    { commissionrate: 800, commissionamount: 800 },
  ]);
});

test.each<{ fault: string; change: Partial<Setting["distributionrulesetting"]>; field: string }>([
  {
    fault: "a rate above the limit",
    change: {
      grades: [grade("1", "甲", 5_001, 0), grade("2", "乙", 800, 0), grade("3", "丙", 800, 0)],
    },
    field: "grades.0.traderate",
  },
  {
    fault: "a maximum below the minimum that stays",
    change: { maxwithdrawamount: toFen(999) },
    field: "maxwithdrawamount",
  },
])("$fault is refused at its field, and nothing changes", async ({ change, field }) => {
  const before = await office.setting.detail();
  await expect(office.setting.update(rule(change))).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: expect.stringMatching(/\p{Script=Han}/u),
    details: { fields: [{ field: `distributionrulesetting.${field}` }] },
  });
  expect(await office.setting.detail()).toEqual(before);
});

test("a form without a phone is refused", async () => {
  const { infofields } = (await office.setting.detail()).distributionrecruitsetting;
  await expect(
    office.setting.update({
      distributionrecruitsetting: {
        infofields: infofields.filter(({ key }) => key !== "phone") as never,
      },
    }),
  ).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "distributionrecruitsetting.infofields" }] },
  });
});

test("an internet merchant's rates are refused once the merchant is a standard one again", async () => {
  const [first, ...others] = (await office.setting.detail()).distributionrulesetting.grades;
  if (!first) throw new Error("there is no grade");
  const high = [grade("1", first.name, 8_000, 1_000), ...others];
  await expect(office.setting.update(rule({ grades: high }))).rejects.toMatchObject({
    message: "交易佣金比例不能超过 50%",
  });
  await office.setting.update(rule({ merchanttype: "internet", grades: high }));
  await expect(office.setting.update(rule({ merchanttype: "standard" }))).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "distributionrulesetting.grades.0.traderate" }] },
  });
});

test("special rates hold a merchant back from a type that does not allow them", async () => {
  await office.setting.update(rule({ merchanttype: "internet" }));
  const goodsid = await plainGoodsId();
  await office.commissionSku.save({
    ordersource: "selfsupport",
    goodsid,
    grades: [{ gradeid: "1", traderate: toBasisPoints(7_000), subrate: toBasisPoints(0) }],
  });
  await expect(office.setting.update(rule({ merchanttype: "standard" }))).rejects.toMatchObject({
    message: "有 1 件特殊分佣商品的比例超出这种商户类型的限制，请先修改",
    details: { fields: [{ field: "distributionrulesetting.merchanttype" }] },
  });
  await office.commissionSku.remove({ goodsid });
  await office.setting.update(rule({ merchanttype: "standard" }));
});

test("a grade goes only when no distributor has it, and takes its special rates with it", async () => {
  const { grades } = (await office.setting.detail()).distributionrulesetting;
  const withoutGold = rule({ grades: grades.filter(({ gradeid }) => gradeid !== "3") });
  await expect(office.setting.update(withoutGold)).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "等级“金牌分销员”还有 1 位分销员，不能删除",
    details: { fields: [{ field: "distributionrulesetting.grades" }] },
  });
  await office.distributor.update({ dismemberid: "8123", gradeid: "1" });
  await office.setting.update(withoutGold);
  const { list } = await office.commissionSku.list({ pagesize: 100 });
  expect(list.length).toBeGreaterThan(0);
  expect(new Set(list.flatMap((row) => row.grades.map(({ gradeid }) => gradeid)))).toEqual(
    new Set(["1", "2"]),
  );
});
