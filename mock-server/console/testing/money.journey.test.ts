import { toFen } from "@distribution/sdk";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* What the middle office decides about money, and what becomes of it on the other side. */

const desk = deskStage({ scenario: "newcomer" });
const seller = "8125"; // the newcomer, in the first grade

/** A customer of hers buys for ¥100. */
async function sell(goodsid: string, ordersource: "selfsupport" | "pdd" = "selfsupport") {
  const { member } = await desk.world
    .member("customer")
    .session.loginByMiniapp({ code: "a buyer of hers" });
  return desk.world.control.channel.createOrder({
    buyermemberid: member.memberid,
    ordersource,
    goodsid,
    orderamount: toFen(10_000),
    dismemberid: seller,
  });
}

async function plainGoods() {
  const { list } = await desk.world.office.commissionSku.selectableGoods({
    ordersource: "selfsupport",
  });
  const plain = list.find(({ status }) => status === "onshelf");
  if (!plain) throw new Error("every product has special rates");
  return plain;
}

const ratesOfHers = async () =>
  (await desk.world.member("newcomer").order.list()).list.map(
    ({ commissionrate }) => commissionrate,
  );

test("a new rate counts from the next order on, as was said before it was saved", async () => {
  const { goodsid } = await plainGoods();
  await sell(goodsid);
  const { console: office } = desk;
  await office.open("/settings");
  await office.page.getByLabel("交易佣金").first().fill("15");
  await office.page.getByRole("button", { name: "保存", exact: true }).click();
  await office.seeText(/之后付款的订单交易佣金由 8% 变为 15%/);
  await office.confirm("确认保存");
  await office.seeText("没有未保存的修改");
  await sell(goodsid);
  expect(await ratesOfHers()).toEqual([1_500, 800]);

  const phone = await desk.phone("newcomer");
  await phone.open("/#/pages/orders/index");
  await phone.seeText("15.00");
  await phone.seeText("8.00");
});

test("a special product earns by its own rate, until it is taken out", async () => {
  const goods = await plainGoods();
  const { console: office } = desk;
  await office.open("/special-goods");
  await office.page.getByRole("button", { name: "新增特殊商品" }).click();
  await office.dialog.getByRole("combobox", { name: "商品" }).fill(goods.goodsid);
  await office.page
    .locator(".ant-select-item-option")
    .filter({ hasText: goods.goodsname })
    .first()
    .click();
  await office.dialog.getByLabel("普通分销员的交易佣金").fill("20");
  await office.confirm("保存");
  await office.seeText("已保存");
  await sell(goods.goodsid);
  await office.open(`/special-goods?keyword=${goods.goodsid}`);
  await office.row(goods.goodsname).getByRole("button", { name: "删除" }).click();
  await office.confirm("删除");
  await office.seeText("已删除");
  await sell(goods.goodsid);
  expect(await ratesOfHers()).toEqual([800, 2_000]);
});

test("one withdrawal is rejected and one is paid: her phone, the events and the receivers know", async () => {
  const { world, console: office } = desk;
  const { goodsid } = await plainGoods();
  const { orderno } = await sell(goodsid);
  await world.control.channel.setOrderStatus({ orderno, originalorderstatus: 5 });
  await world.control.time.move({ advancems: 8 * 24 * 3_600_000 });
  // ¥8.00 are too few for two: the rule is set to fit.
  await world.office.setting.update({ distributionrulesetting: { minwithdrawamount: toFen(100) } });
  const her = world.member("newcomer");
  const apply = async (requestid: string) =>
    her.withdrawal.apply({
      requestid,
      withdrawtype: "alipay",
      amount: toFen(400),
      account: "13800001234",
    });
  const rejected = await apply("journey-rejected");
  const paid = await apply("journey-completed");

  await office.open(`/withdrawals/${rejected.withdrawid}`);
  await office.page.getByRole("button", { name: "拒绝" }).click();
  await office.dialog.getByLabel("原因").fill("账号与实名不符");
  await office.confirm("拒绝");
  await office.seeText("已拒绝");
  await office.open("/withdrawals?status=0");
  await office.row("陈一帆").getByRole("button", { name: "通过" }).click();
  await office.confirm("通过");
  await office.open("/withdrawals?status=1");
  await office.row("陈一帆").getByRole("button", { name: "已打款" }).click();
  await office.confirm("已打款");

  const phone = await desk.phone("newcomer");
  await phone.open(`/#/packages/withdraw/detail/index?withdrawid=${paid.withdrawid}`);
  await phone.seeText("已打款");
  await world.control.time.runJob({ job: "deliver-events" });
  const { events } = await world.control.outbox.list();
  const kinds = events.map(({ eventkey, payload }) => `${eventkey} ${payload}`);
  expect(kinds).toContain(`DISTRIBUTION_WITHDRAW_FAIL ${rejected.withdrawid}`);
  expect(kinds).toContain(`DISTRIBUTION_WITHDRAW_SUCCESS ${paid.withdrawid}`);
  const received = JSON.stringify(await world.control.outbox.sink());
  expect(received).toContain(`WD${paid.withdrawid}`);
  expect(received).toContain("withdraw_fail");
});

test("the export is a file that Excel reads, with all that fits the filters", async () => {
  const { world, console: office } = desk;
  const { total } = await world.office.commissionSku.list({ ordersource: "selfsupport" });
  await office.open("/special-goods?channel=selfsupport");
  await office.row("修改").waitFor();
  const download = office.page.waitForEvent("download");
  await office.page.getByRole("button", { name: "导出 CSV" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.startsWith("\uFEFF商品编号,商品名称")).toBe(true);
  const lines = file.trimEnd().split("\r\n");
  expect(lines).toHaveLength(total + 1);
  expect(lines.slice(1).every((line) => line.includes("自营"))).toBe(true);
});
