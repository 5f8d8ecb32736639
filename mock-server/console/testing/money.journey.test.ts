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
