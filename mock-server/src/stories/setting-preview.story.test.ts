import { toBasisPoints, toFen, type Client } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { earn, memberIdOf, sell, settleOrder } from "./sell";
import { openStage, type Stage } from "./testing";

/* What a change of the rules will mean is said before it is saved, and is what happens. Of each sale the newcomer's superior earns too. */

let stage: Stage;
let office: Client<OfficeApi>;
const her = "8125"; // the newcomer

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: Date.parse("2026-11-22T12:00:00+08:00") });
  office = stage.operator;
});
afterEach(() => stage.server.close());

type Changes = Parameters<typeof office.setting.preview>[0];
const ofRule = (change: object): Changes => ({ distributionrulesetting: change });
const ofRecruit = (change: object): Changes => ({ distributionrecruitsetting: change });
const effectsOf = async (changes: Changes) => (await office.setting.preview(changes)).effects;
const messages = async (changes: Changes) =>
  (await effectsOf(changes)).map(({ message }) => message);

test("what changes nothing has no effect, and a preview saves nothing", async () => {
  const before = await office.setting.detail();
  expect(await effectsOf({})).toEqual([]);
  expect(await effectsOf(before as Changes)).toEqual([]);
  expect(await effectsOf(ofRule({ freezedays: 3, lockdays: 9 }))).toHaveLength(2);
  expect(await office.setting.detail()).toEqual(before);
});

test("what would be refused is refused in the preview, at the same field", async () => {
  const changes = ofRule({ maxwithdrawamount: toFen(1) });
  const refusal = {
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "distributionrulesetting.maxwithdrawamount" }] },
  };
  await expect(office.setting.preview(changes)).rejects.toMatchObject(refusal);
  await expect(office.setting.update(changes)).rejects.toMatchObject(refusal);
});

test("a new rate names its grade's distributors, and the special goods that it does not reach", async () => {
  const { grades } = (await office.setting.detail()).distributionrulesetting;
  const { total } = await office.distributor.listNormal();
  const gold = grades.findIndex(({ name }) => name === "金牌分销员");
  const changed = grades.with(gold, {
    ...grades[gold]!,
    traderate: toBasisPoints(2_000),
  });
  const special = (await office.commissionSku.list({ pagesize: 100 })).list.filter((row) =>
    row.grades.some(({ gradeid }) => gradeid === grades[gold]?.gradeid),
  ).length;
  expect(total).toBeGreaterThan(1);
  expect(await effectsOf(ofRule({ grades: changed }))).toEqual([
    {
      field: `distributionrulesetting.grades.${gold}`,
      message: `“金牌分销员”的 1 位分销员，之后付款的订单交易佣金由 12% 变为 20%；已付款的订单保持付款时的比例；${special} 件特殊分佣商品仍按自己的比例`,
    },
  ]);
});

test("who is frozen keeps the date, and what settles later gets the new days", async () => {
  const frozen = await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: her });
  await settleOrder(stage, frozen.orderno);
  const later = await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: her });
  const dates = async () =>
    (await stage.member("persona:newcomer").order.list()).list.map((row) => row.withdrawableat);
  const [, dated] = await dates();
  const change = ofRule({ freezedays: 1 });
  expect(await messages(change)).toEqual([
    "之后结算的订单按 1 天冻结；已经在冻结期的 2 笔佣金，可提现日期不变",
  ]);
  await office.setting.update(change);
  await settleOrder(stage, later.orderno);
  const [latest, first] = await dates();
  expect(first).toBe(dated);
  expect(latest).toBe(Date.parse("2026-11-24T00:00:00+08:00"));
});

test("a raised minimum counts whom it holds back, and whose threshold it raises", async () => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: her }); // ¥40.00
  const member = stage.member("persona:newcomer");
  await member.settings.save({
    autowithdrawenabled: true,
    autowithdrawthreshold: toFen(100_00),
  });
  const { minamount } = (await member.distributor.detail()).withdrawrule;
  expect(minamount).toBe(1_000);
  const change = ofRule({ minwithdrawamount: toFen(150_00) });
  expect(await messages(change)).toEqual([
    "可提现满 ¥150.00 才能申请：2 位分销员现在够、改后不够；已经提交的提现不退回，但因订单失效减少到 ¥150.00 以下时会退回",
    "1 位分销员的自动提现阈值低于 ¥150.00，之后按 ¥150.00 执行",
  ]);
  await office.setting.update(change);
  await expect(
    member.withdrawal.apply({ requestid: "request-1", withdrawtype: "wechat" }),
  ).rejects.toMatchObject({ code: "WITHDRAW_BELOW_MINIMUM" });
  expect(await messages(ofRule({ minwithdrawamount: toFen(1_000) }))).toEqual([
    "可提现满 ¥10.00 就能申请：2 位分销员现在不够、改后就够",
  ]);
});

test("without WeChat as a method the automatic withdrawals end, as was said", async () => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: her });
  const member = stage.member("persona:newcomer");
  await member.withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  await member.settings.save({ autowithdrawenabled: true });
  const change = ofRule({ withdrawmethods: ["alipay", "bank"] });
  expect(await messages(change)).toEqual([
    "之后不能申请提现到微信零钱；已提交、没有到账的 1 笔照常处理",
    "1 位分销员的自动提现会关闭，之后重新开放微信零钱也要本人再打开",
  ]);
  await office.setting.update(change);
  expect(await member.settings.detail()).toMatchObject({ autowithdrawenabled: false });
  expect(await messages(ofRule({ withdrawmethods: ["wechat"] }))).toContain(
    "可以申请提现到微信零钱",
  );
});

test("limits and the fee say what becomes of what is under way", async () => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: her });
  await stage.member("persona:newcomer").withdrawal.apply({
    requestid: "request-1",
    withdrawtype: "wechat",
    amount: toFen(1_000),
  });
  expect(
    await messages(
      ofRule({
        maxwithdrawamount: toFen(2_000),
        dailywithdrawlimit: 1,
        withdrawfeerate: toBasisPoints(100),
        methodrules: [{ withdrawtype: "bank", feerate: 0, maxamount: 2_000 }],
      }),
    ),
  ).toEqual([
    "之后一笔最多提 ¥20.00，1 位分销员的可提现超过它，要分几笔提；已经提交的提现不变",
    "每位分销员每天最多申请 1 次，今天就算：1 位已申请 1 次或更多，今天不能再申请",
    "之后的申请收 1% 手续费；没有到账的 1 笔保持申请时的手续费；银行卡单独设置了手续费，不变",
    "之后提现到银行卡：一笔 ¥10.00 到 ¥20.00，手续费 0%，预计 3 天到账；没有到账的 0 笔保持申请时的手续费",
  ]);
});

test("a channel that is switched off tells of its goods, and of the money that goes on", async () => {
  await sell(stage, { buyer: "a buyer", amount: 10_000, channel: "pdd", sharedBy: her });
  const { list } = await stage.member("persona:customer").goods.list({ size: 50 });
  const onSale = list.filter(({ ordersource }) => ordersource === "pdd").length;
  expect(
    await messages(
      ofRule({ adaptivechannel: ["selfsupport"], selfbuyenabled: false, lockdays: 7 }),
    ),
  ).toEqual([
    `拼多多在售的 ${onSale} 件商品从选品里消失，之后付款的订单没有佣金；已有的 2 笔待结算佣金照常结算`,
    "之后分销员自己购买没有佣金，上级也没有下级分佣；已付款的订单不变",
    "之后绑定的客户锁 7 天；现在锁粉中的 1 位客户，到期时间不变",
  ]);
});

test("a channel whose money moves between the two kinds of withdrawable says how much", async () => {
  await earn(stage, { buyer: "a buyer", amount: 50_000, sharedBy: her });
  const change = ofRule({ autopayoutchannels: [] });
  const detail = async () => stage.member("persona:newcomer").distributor.detail();
  const before = await detail();
  expect(before.autowithdrawamount).toBe(4_000);
  expect(await messages(change)).toEqual([
    "自营的 ¥60.00 可提现佣金，由“自动可提现”改记在“手动可提现”",
  ]);
  await office.setting.update(change);
  expect(await detail()).toMatchObject({ autowithdrawamount: 0, manualwithdrawamount: 4_000 });
});

test("recruiting: who waits is told apart from who will apply", async () => {
  const { distributionrecruitsetting } = await office.setting.detail();
  const { agreement, infofields } = distributionrecruitsetting;
  const { total } = await office.distributor.listAudit();
  expect(total).toBeGreaterThan(0);
  expect(
    await messages(
      ofRecruit({
        recruitenable: false,
        needaudit: false,
        infofields: infofields.slice(0, 2),
        agreement: { ...agreement, version: "2027-01" },
      }),
    ),
  ).toEqual([
    `谁都不能再提交申请，包括不通过后重新提交的；已经提交的 ${total} 份照常审核`,
    `之后的申请提交即通过；现在待审核的 ${total} 份仍要人工审核`,
    `之后的申请按新的申请表填写；待审核的 ${total} 份保持提交时的内容`,
    "之后的申请要同意 2027-01 版；正在填写的人提交时会被要求重新阅读，已有的分销员不用再同意",
  ]);
  expect(await messages(ofRecruit({ agreement: { ...agreement, content: "换了一段话" } }))).toEqual(
    [`协议改了，版本还是 ${agreement.version}：之前同意的和之后同意的分不开，建议换一个版本号`],
  );
});

test("a grade that is new has nobody, and the first one is where newcomers begin", async () => {
  const { grades } = (await office.setting.detail()).distributionrulesetting;
  const added = {
    gradeid: "9",
    name: "钻石分销员",
    traderate: toBasisPoints(2_000),
    subrate: toBasisPoints(500),
  };
  const change = ofRule({ grades: [added, ...grades] });
  expect(await messages(change)).toEqual([
    "新等级“钻石分销员”还没有分销员，可在分销员的资料里改成它",
    "之后新加入的分销员从“钻石分销员”开始",
  ]);
  await office.setting.update(change);
  const memberid = await memberIdOf(stage, "somebody new");
  const registered = await office.distributor.register({
    memberid,
    name: "新来的",
    phone: "16000009999",
  });
  expect(registered.grade).toBe("钻石分销员");
});
