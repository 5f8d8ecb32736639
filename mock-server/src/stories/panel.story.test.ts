import { toFen } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { openStage, type Stage } from "./testing";

/** Ten in the morning in Shanghai. */
const morning = Date.parse("2026-11-26T10:00:00+08:00");
const hourMs = dayMs / 24;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ scenario: "showcase", now: morning });
});
afterEach(() => stage.server.close());

test("the personas are told with who they are, and with what became of them", async () => {
  const { control, operator } = stage;
  const before = (await control.member.personas()).list;
  expect(before.map(({ name, situation }) => `${name}：${situation}`)).toEqual([
    "林小满：忙碌的分销员",
    "周可心：林小满的下级",
    "陈一帆：昨天通过，还没成交",
    "吴佳宁：申请等待审核",
    "赵明轩：不通过，可重新提交",
    "孙丽华：资格已冻结",
    "何俊杰：已清退，余额保留",
    "爱逛的小鹿：顾客，绑定林小满",
  ]);
  const auditing = before.find(({ persona }) => persona === "auditing");
  await operator.distributor.normal({ dismemberid: auditing?.dismemberid ?? "" });
  const after = (await control.member.personas()).list.find(
    ({ persona }) => persona === "auditing",
  );
  expect(after).toMatchObject({ distributorstatus: "normal", situation: "现在是正常" });
  expect(await stage.member(before[0]?.code ?? "").distributor.detail()).toMatchObject({
    dismemberid: "8123",
  });
});

test("buyers are found by name and number, customers first, with whose they are", async () => {
  const { control } = stage;
  const { list } = await control.member.buyers();
  expect(list).toHaveLength(20);
  expect(list.every(({ dismemberid }) => dismemberid === undefined)).toBe(true);
  expect((await control.member.buyers({ keyword: "小鹿" })).list).toEqual([
    {
      memberid: "8",
      name: "爱逛的小鹿",
      avatar: "/pictures/avatar-cat.png",
      boundto: { dismemberid: "8123", distributorname: "林小满" },
    },
  ]);
  expect((await control.member.buyers({ keyword: "周可心" })).list).toMatchObject([
    { dismemberid: "8124", distributorstatus: "normal" },
  ]);
  expect((await control.member.buyers({ keyword: "nobody" })).list).toEqual([]);
});

test("an order is followed along the table of its channel, to the fen that it earned", async () => {
  const { control } = stage;
  const { list } = await control.channel.lifeCycles();
  expect(
    list.map(({ ordersource, statuses }) => [ordersource, statuses.map((one) => one.status)]),
  ).toEqual([
    ["pdd", [0, 1, 2, 3, 4, 5, 10]],
    ["selfsupport", [0, 2, 4, 5]],
  ]);
  const { orderno } = await control.channel.createOrder({
    buyermemberid: "8",
    ordersource: "pdd",
    orderamount: toFen(12_860),
  });
  expect((await control.channel.listOrders()).list[0]).toMatchObject({
    orderno,
    buyername: "爱逛的小鹿",
  });
  const paid = await control.channel.orderDetail({ orderno });
  const pdd = list.find(({ ordersource }) => ordersource === "pdd");
  expect(paid.allowed).toEqual(pdd?.statuses[0]?.allowed);
  const [earned] = paid.commissions;
  expect(earned).toMatchObject({ distributorname: "林小满", kind: "share" });
  expect(earned?.commissionamount).toBe(
    Math.floor((12_860 * Number(earned?.commissionrate)) / 10_000),
  );
  await control.channel.setOrderStatus({ orderno, originalorderstatus: 2 });
  await control.channel.setOrderStatus({ orderno, originalorderstatus: 10 });
  const punished = await control.channel.orderDetail({ orderno });
  expect(punished.steps.map(({ status }) => status)).toEqual([0, 2, 10]);
  expect(punished.steps.every(({ at }) => at !== undefined)).toBe(true);
  expect(punished.allowed).toEqual([]);
  expect((await control.channel.listOrders({ keyword: orderno.slice(2, -1) })).list).toHaveLength(
    1,
  );
  await expect(control.channel.orderDetail({ orderno: "none" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what time will bring comes when it was said to come, soonest first", async () => {
  const { control, member } = stage;
  const her = member("persona:busy-distributor");
  await her.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(1_000_000) });
  await control.merchant.changeGoods({
    name: "新茶",
    price: toFen(100),
    ordersource: "pdd",
    onshelfat: morning + 2 * hourMs,
  });
  const { now, list } = await control.time.upcoming();
  expect(now).toBeGreaterThanOrEqual(morning);
  expect(list.map(({ at }) => at)).toEqual(
    list.map(({ at }) => at).toSorted((one, other) => one - other),
  );
  expect(list.length).toBeLessThanOrEqual(20);
  expect(list).toContainEqual({ kind: "job", title: "自动提现检查", at: morning + hourMs });
  expect(list).toContainEqual({ kind: "shelf", title: "定时上架：新茶", at: morning + 2 * hourMs });
  const release = list.find(({ kind }) => kind === "withdrawable");
  const [, amount] = /^¥([\d.]+) 变为可提现（\d+ 笔）$/.exec(release?.title ?? "") ?? [];
  const expiry = list.find(({ kind }) => kind === "confirmation");
  expect(expiry?.title).toMatch(/^提现 \d+ 确认超时（林小满）$/);
  const pendingFen = async () => {
    const { accounts } = await control.world.ledger();
    return accounts
      .filter(({ account }) => account === "pending")
      .reduce((sum, { balance }) => sum + balance, 0);
  };
  const before = await pendingFen();
  await control.time.move({ now: release?.at ?? 0 });
  expect(before - (await pendingFen())).toBe(Math.round(Number(amount) * 100));
  const later = await control.time.upcoming();
  expect(later.list.some(({ kind, at }) => kind === "shelf" && at <= later.now)).toBe(false);
});

test("pay-outs under way tell which answers are possible, and those are taken", async () => {
  const { control } = stage;
  const { list } = await control.wechatPay.payouts();
  const waiting = list.find(({ confirm }) => confirm?.state === "waiting");
  expect(waiting).toMatchObject({
    distributorname: "林小满",
    closeslate: false,
    answers: ["success", "fail", "expire", "late-close", "not-enough"],
  });
  const withdrawid = waiting?.withdrawid ?? "";
  const one = async () =>
    (await control.wechatPay.payouts()).list.find((row) => row.withdrawid === withdrawid);
  await control.wechatPay.answerPayout({ withdrawid, result: "late-close" });
  expect(await one()).toMatchObject({ closeslate: true });
  await control.wechatPay.answerPayout({ withdrawid, result: "not-enough" });
  expect(await one()).toMatchObject({ answers: ["success", "fail"] });
  expect((await one())?.attention).toContain("余额不足");
  await expect(
    control.wechatPay.answerPayout({ withdrawid, result: "expire" }),
  ).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  await control.wechatPay.answerPayout({ withdrawid, result: "success" });
  expect(await one()).toBeUndefined();
});

test("who was asked for 免确认收款 is told, where the rule offers it", async () => {
  const { control, operator, member } = stage;
  expect(await control.wechatPay.authorizations()).toEqual({ enabled: false, list: [] });
  await operator.setting.update({ distributionrulesetting: { payeeauthorizationenabled: true } });
  await member("persona:busy-distributor").withdrawal.authorize();
  expect(await control.wechatPay.authorizations()).toMatchObject({
    enabled: true,
    list: [{ dismemberid: "8123", distributorname: "林小满", status: "waiting" }],
  });
  await control.wechatPay.answerAuthorization({ dismemberid: "8123", result: "agree" });
  expect((await control.wechatPay.authorizations()).list[0]?.status).toBe("active");
});

test("products are found with what they are sold as, also off the shelf", async () => {
  const { control } = stage;
  const all = await control.merchant.listGoods();
  expect(all.list).toHaveLength(all.total);
  expect(all.list.some(({ onshelf }) => !onshelf)).toBe(true);
  const coffee = await control.merchant.listGoods({ keyword: "咖啡" });
  expect(coffee.list.every(({ name }) => name.includes("咖啡"))).toBe(true);
  expect(coffee.total).toBeGreaterThan(0);
  const [product] = coffee.list;
  expect(product?.skus.reduce((sum, { stock }) => sum + stock, 0)).toBe(product?.stock);
  const own = await control.merchant.listGoods({ ordersource: "selfsupport" });
  expect(new Set(own.list.map(({ ordersource }) => ordersource))).toEqual(new Set(["selfsupport"]));
});

test("a sun code opens the page that its scene leads to, until it is over", async () => {
  const { control, member } = stage;
  expect((await control.member.sunCodes()).list).toEqual([]);
  const [product] = (await control.merchant.listGoods({ ordersource: "pdd" })).list.filter(
    ({ onshelf }) => onshelf,
  );
  const invite = await control.member.makeSunCode({ dismemberid: "8123" });
  const goods = await control.member.makeSunCode({
    dismemberid: "8123",
    goodsid: product?.goodsid,
  });
  expect(invite.openat).toBe(`/#/pages/centre/index?scene=${invite.sceneid}`);
  expect(goods).toMatchObject({ kind: "goods", goodsname: product?.name });
  expect(goods.openat).toBe(`/#/pages/goods/index?scene=${goods.sceneid}`);
  expect(await control.member.makeSunCode({ dismemberid: "8123" })).toEqual(invite);
  const scene = await member("somebody").recruit.scene({ sceneid: goods.sceneid });
  expect(scene).toMatchObject({ kind: "goods", goodsid: product?.goodsid });
  await expect(control.member.makeSunCode({ dismemberid: "8129" })).rejects.toMatchObject({
    code: "DISTRIBUTOR_FIRED",
  });
  await control.time.move({ advancems: 31 * dayMs });
  const { list } = await control.member.sunCodes();
  expect(list.map(({ expired }) => expired)).toEqual([true, true]);
});

test("the scenarios are told with a sentence, and which one this is", async () => {
  const { control } = stage;
  await control.world.reset({ scenario: "newcomer", seed: 7 });
  expect(await control.world.scenarios()).toMatchObject({
    scenario: "newcomer",
    seed: 7,
    kept: false,
  });
  for (const { scenario, summary } of (await control.world.scenarios()).list) {
    expect(summary.length).toBeGreaterThan(8);
    expect(scenario).toMatch(/^[a-z-]+$/);
  }
});

test("standing faults are told without setting one, and so are the endpoints that may have one", async () => {
  const { control } = stage;
  const before = await control.misfortune.faults();
  expect(before.faults).toEqual([]);
  const path = "/commissionorder/getbycursor";
  expect(before.endpoints.map((one) => one.path)).toContain(path);
  await control.misfortune.setFault({ path, kind: "latency", latencyms: 20 });
  expect((await control.misfortune.faults()).faults).toEqual([
    { path, kind: "latency", latencyms: 20 },
  ]);
});
