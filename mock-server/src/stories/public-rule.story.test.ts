import { memberApi, toBasisPoints, type Client, type MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askRaw } from "./ask-raw";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let guest: Client<MemberApi>;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: Date.parse("2026-11-22T12:00:00+08:00") });
  guest = stage.member("persona:customer");
});
afterEach(() => stage.server.close());

test("anybody is told what may be promised, and it follows the operator's rule", async () => {
  const reply = await fetch(`${stage.server.url}${memberApi.recruit.publicRule.path}`);
  const { distributionrulesetting: rule } = await stage.operator.setting.detail();
  const trade = rule.grades.map(({ traderate }) => traderate);
  expect(await reply.json()).toEqual({
    traderatefrom: Math.min(...trade),
    traderateto: Math.max(...trade),
    subrate: Math.min(...rule.grades.map(({ subrate }) => subrate)),
    selfbuyenabled: rule.selfbuyenabled,
    lockdays: rule.lockdays,
    freezedays: rule.freezedays,
    minwithdrawamount: rule.minwithdrawamount,
    maxwithdrawamount: rule.maxwithdrawamount,
    withdrawfeerate: rule.withdrawfeerate,
    dailywithdrawlimit: rule.dailywithdrawlimit,
    expecteddays: 3,
    withdrawmethods: rule.withdrawmethods,
    channels: rule.adaptivechannel,
  });
  await stage.operator.setting.update({
    distributionrulesetting: { lockdays: 15, withdrawfeerate: toBasisPoints(10) },
  });
  expect(await guest.recruit.publicRule()).toMatchObject({ lockdays: 15, withdrawfeerate: 10 });
});

test("an applicant sees when the application was sent, and when it was decided", async () => {
  const applicant = stage.member("an applicant");
  await applicant.recruit.apply({
    fields: { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" },
    agreementversion: "2026-01",
  });
  const { dismemberid = "", appliedat = 0, ...waiting } = await applicant.distributor.status();
  expect(waiting).not.toHaveProperty("decidedat");
  await stage.control.time.move({ advancems: 3_600_000 });
  await stage.operator.distributor.normal({ dismemberid });
  const passed = await applicant.distributor.status();
  expect(passed.appliedat).toBe(appliedat);
  expect(passed.decidedat).toBeGreaterThanOrEqual(appliedat + 3_600_000);
});

test("self-support goods on the shelf lead to the merchant's own page, PDD's do not", async () => {
  const first = async (ordersource: "pdd" | "selfsupport") => {
    const { list } = await guest.goods.list({ ordersource, size: 1 });
    return guest.goods.detail({ goodsid: list[0]?.goodsid ?? "" });
  };
  const own = await first("selfsupport");
  expect(own.buyinfo?.pagepath).toContain(own.goodsid);
  expect(await first("pdd")).not.toHaveProperty("buyinfo");
  await stage.control.merchant.changeGoods({ goodsid: own.goodsid, onshelf: false });
  const off = await guest.goods.detail({ goodsid: own.goodsid });
  expect(off).not.toHaveProperty("buyinfo");
});

test.each([
  [memberApi.settings.save, { earningsnotifyenable: true }, "earningsnotifyenable"],
  [memberApi.settings.save, { channels: { wechat: true } }, "channels.wechat"],
])("a misspelt key of %o is refused by name", async (endpoint, input, field) => {
  const reply = await askRaw(stage, "persona:newcomer", endpoint, input);
  expect(reply.details?.fields).toEqual([{ field, message: "没有这一项，请检查拼写" }]);
});

test("so is one of the operator's rule, at every depth, and what is shown can be saved as it is", async () => {
  const { setting } = stage.operator;
  const shown = await setting.detail();
  expect(await setting.save(shown as never)).toEqual(shown);
  const { distributionrulesetting: rule, distributionrecruitsetting: recruit } = shown;
  const grades = rule.grades.map((grade) => ({ ...grade, rate: 1 }));
  const refused = setting.update({
    rule: {},
    distributionrulesetting: { lockday: 3, grades },
    distributionrecruitsetting: { agreement: { ...recruit.agreement, text: "" } },
  } as never);
  await expect(refused).rejects.toMatchObject({ code: "VALIDATION_FAILED" });
  const details = await refused.catch((error: { details: { fields: { field: string }[] } }) =>
    error.details.fields.map(({ field }) => field).toSorted(),
  );
  expect(details).toEqual([
    "distributionrecruitsetting.agreement.text",
    "distributionrulesetting.grades.0.rate",
    "distributionrulesetting.grades.1.rate",
    "distributionrulesetting.grades.2.rate",
    "distributionrulesetting.lockday",
    "rule",
  ]);
  expect(await setting.detail()).toEqual(shown);
});
