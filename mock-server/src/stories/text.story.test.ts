import { api, mostFen, type Endpoint } from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askRaw } from "./ask-raw";
import { earn, sell } from "./sell";
import { openStage, type Stage } from "./testing";

/* Text as people paste it and channels report it, sent by a client that cleans nothing. */

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
});
afterEach(() => stage.server.close());

const newcomer = "8125";
const answers = { name: "江一舟", phone: "16000009999", region: "浙江省 杭州市 西湖区" };

const apply = (code: string, fields: Readonly<Record<string, string>>) =>
  askRaw(stage, code, api.recruit.apply, {
    fields: { ...answers, ...fields },
    agreementversion: "2026-01",
  });

async function asOperator<Reply = object>(
  { path }: Endpoint,
  input: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { token } = await stage.operator.session.loginByOperator({
    account: "operator",
    password: "operator",
  });
  const reply = await fetch(stage.server.url + path, {
    method: "POST",
    headers: { token, "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return (await reply.json()) as Reply;
}

test.each([
  ["a phone from the contacts", { phone: "\u202d160 0000 9999\u202c" }],
  ["a phone with its country's code", { phone: "+86 160-0000-9999" }],
  ["a name with a zero-width space", { name: "江\u200b一舟" }],
  ["a name that turns the line around", { name: "\u202e江一舟" }],
  ["a name with half an emoji", { name: "江一舟\ud83d" }],
  ["a name with a NUL", { name: "江\0一舟" }],
])("%s is kept as it was meant", async (_what, fields) => {
  expect(await apply("an applicant", fields)).toMatchObject({ status: "audit" });
  const { list } = await stage.operator.distributor.listAudit({ keyword: "江一舟" });
  expect(list).toMatchObject([{ name: "江一舟", phone: "16000009999" }]);
});

test("a line break in a name is a space, and eleven families are eleven characters", async () => {
  const families = "👨‍👩‍👧".repeat(11);
  expect(await apply("one", { name: "江\r\n一舟" })).toMatchObject({ status: "audit" });
  expect(await apply("another", { name: families })).toMatchObject({ status: "audit" });
  const { list } = await stage.operator.distributor.listAudit({});
  expect(list.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["江 一舟", families]) as string[],
  );
  const { dismemberid = "" } = await stage.member("another").distributor.status();
  const renamed = await asOperator(api.office.distributor.update, {
    dismemberid,
    name: "👩🏽‍🎓".repeat(20),
  });
  expect(renamed).toMatchObject({ name: "👩🏽‍🎓".repeat(20) });
  expect(
    await asOperator(api.office.distributor.update, { dismemberid, name: "字".repeat(21) }),
  ).toMatchObject({ details: { fields: [{ field: "name", message: "不能超过 20 个字" }] } });
});

test.each(["\u200b\u2060\ufeff", "\u3164", " \n "])("a name of %j is no name", async (name) => {
  expect(await apply("an applicant", { name })).toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "fields.name", message: "请填写姓名" }] },
  });
});

test("a corrected id number is another application, and the same one is the same", async () => {
  const setting = await stage.operator.setting.detail();
  const { infofields } = setting.distributionrecruitsetting;
  await asOperator(api.office.setting.update, {
    distributionrecruitsetting: {
      infofields: [
        ...infofields,
        { key: "idno", label: "身份证号", type: "idcard", required: true },
      ],
    },
  });
  expect(await apply("an applicant", { idno: "110105199002300017" })).toMatchObject({
    details: { fields: [{ field: "fields.idno", message: "身份证号不正确，请核对" }] },
  });
  const first = await apply("an applicant", { idno: "11010519491231002X" });
  expect(first).toMatchObject({ status: "audit" });
  expect(await apply("an applicant", { idno: "110105 1949 1231 002x" })).toEqual(first);
  // Looks the same once masked: 110****002X.
  expect(await apply("an applicant", { idno: "11010519901231002X" })).toMatchObject({
    code: "ALREADY_REGISTERED",
  });
});

test.each(["", "   ", "\u200b"])("a fail reason of %j is none", async (failreason) => {
  const { orderno } = await sell(stage, { buyer: "a buyer", amount: 10_000, sharedBy: newcomer });
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 4, failreason });
  const { list } = await stage.member("persona:newcomer").order.list({ keyword: orderno });
  expect(list).toMatchObject([{ commissionstatus: "invalid", failreason: "订单已退款" }]);
});

test("a card is one card, however it is grouped", async () => {
  await earn(stage, { buyer: "a buyer", amount: 100_000, sharedBy: newcomer });
  const ask = (account: string) =>
    askRaw(stage, "persona:newcomer", api.withdrawal.apply, {
      requestid: "the-same-request",
      withdrawtype: "bank",
      amount: 1_000,
      account,
    });
  const first = await ask("6222 0212 3456 7890 128");
  expect(first).toMatchObject({ account: "622****0128" });
  expect(await ask("６２２２-0212-3456-7890-128")).toEqual(first);
  expect(await ask("6222 0212 3456 7890 120")).toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
});

test("several lines stay where there are several lines", async () => {
  const agreement = { title: "协议\n", content: "第一条\r\n\r\n第二条\u200b", version: "2026-02" };
  await asOperator(api.office.setting.update, { distributionrecruitsetting: { agreement } });
  const form = await stage.member("a guest").recruit.form();
  expect(form.agreement).toEqual({
    title: "协议",
    content: "第一条\n\n第二条",
    version: "2026-02",
  });
});

test("a blank search asks for everything, and a blank name changes nothing", async () => {
  const { total } = await stage.operator.distributor.listNormal({});
  expect(
    await asOperator(api.office.distributor.listNormal, { keyword: " \u200b " }),
  ).toMatchObject({
    total,
  });
  const { name } = await stage.operator.distributor.detail({ dismemberid: newcomer });
  expect(
    await asOperator(api.office.distributor.update, { dismemberid: newcomer, name: "  " }),
  ).toMatchObject({ name });
});

test("an amount that no total could hold is refused wherever one is named, and the largest one goes all the way", async () => {
  const post = async (path: string, body: object) => {
    const reply = await fetch(stage.server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await reply.json()) as object;
  };
  const fieldNamed = (field: string) => expect.objectContaining({ field }) as unknown;
  const order = { buyermemberid: "1", ordersource: "selfsupport", dismemberid: newcomer };
  for (const orderamount of [
    mostFen + 1,
    9_007_199_254_740_991,
    "9007199254740993",
    "1e9",
    " 12 ",
  ]) {
    expect(await post("/__mock/orders", { ...order, orderamount })).toMatchObject({
      code: "VALIDATION_FAILED",
      details: { fields: expect.arrayContaining([fieldNamed("orderamount")]) as unknown },
    });
  }
  expect(await post("/__mock/goods", { price: mostFen + 1 })).toMatchObject({
    details: { fields: [{ field: "price", message: "不能超过 ¥10,000,000" }] },
  });
  const rule = { distributionrulesetting: { maxwithdrawamount: mostFen + 1 } };
  expect(await asOperator(api.office.setting.update, rule)).toMatchObject({
    details: { fields: [{ field: "distributionrulesetting.maxwithdrawamount" }] },
  });
  await asOperator(api.office.setting.update, {
    distributionrulesetting: { maxwithdrawamount: mostFen },
  });

  for (let count = 0; count < 3; count += 1) {
    await earn(stage, { buyer: "a buyer", amount: mostFen, quantity: 1, sharedBy: newcomer });
  }
  const her = stage.member("persona:newcomer");
  const commission = (3 * mostFen * 800) / 10_000;
  const { withdrawableamount } = await her.distributor.detail();
  expect(withdrawableamount).toBe(commission);
  await her.withdrawal.apply({
    requestid: "a-large-request",
    withdrawtype: "alipay",
    account: "a@b.cn",
  });
  expect(await stage.control.world.ledger()).toMatchObject({
    balanced: true,
    differences: [],
  });
});
