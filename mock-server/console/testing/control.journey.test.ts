import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* The developer's panel with the mini-program beside it: one acts left, and sees right. */

const desk = deskStage();

const phone = () => desk.console.page.frameLocator("iframe[title='小程序']");

/** Opens the panel with the phone beside it. */
async function openBeside(address: string): Promise<void> {
  await desk.console.open(address);
  await desk.console.page.getByRole("button", { name: "并排显示小程序" }).click();
}

test("an order is placed, walked to its settlement, and is on the phone beside it", async () => {
  const { page } = desk.console;
  await openBeside("/control");
  await page.getByRole("button", { name: "下一笔订单" }).click();
  await desk.console.seeText("走了 0 步");
  for (const step of ["1 已成团", "2 确认收货", "3 审核成功", "5 已经结算"]) {
    await page.getByRole("button", { name: new RegExp(`^${step}，点一下`) }).click();
    await page.getByRole("button", { name: `${step}，现在` }).waitFor();
  }
  const [order] = (await desk.world.control.channel.listOrders()).list;
  expect(order).toMatchObject({ originalorderstatus: 5, buyername: "爱逛的小鹿" });
  await page.getByRole("link", { name: "以林小满打开小程序" }).click();
  await phone().getByText("订单", { exact: true }).locator("visible=true").last().click();
  await phone()
    .getByText(order?.goodsname ?? "")
    .locator("visible=true")
    .first()
    .waitFor();
});

test("time moves on, and what was pending can be withdrawn", async () => {
  const { page } = desk.console;
  const { orderno } = await desk.world.control.channel.createOrder({
    buyermemberid: "8",
    ordersource: "pdd",
    orderamount: toFen(12_860),
    originalorderstatus: 5,
  });
  await desk.console.open(`/control?order=${orderno}`);
  const money = page.getByRole("region", { name: "它带来的钱" });
  await money.getByText("待结算").waitFor();
  const [earned] = (await desk.world.control.channel.orderDetail({ orderno })).commissions;
  const days = Math.ceil(
    ((earned?.withdrawableat ?? 0) - (await desk.world.control.world.health()).now) / 86_400_000,
  );
  for (let day = 0; day < days; day += 1) {
    const { now } = await desk.world.control.world.health();
    await page.getByRole("button", { name: "+1 天" }).click();
    await expect
      .poll(async () => (await desk.world.control.world.health()).now)
      .toBeGreaterThanOrEqual(now + 86_400_000);
  }
  await money.getByText("可提现", { exact: true }).waitFor();
  await money.getByText("借贷相等，差额 0").waitFor();
});

test("a click on a sun code opens the product on the phone, as a scan would", async () => {
  const { page } = desk.console;
  const [product] = (
    await desk.world.control.merchant.listGoods({ ordersource: "pdd" })
  ).list.filter(({ onshelf }) => onshelf);
  await desk.world.control.member.makeSunCode({ dismemberid: "8123", goodsid: product?.goodsid });
  await openBeside("/control");
  await page.getByRole("button", { name: "太阳码" }).click();
  await page.getByRole("link", { name: /^林小满/ }).click();
  await phone()
    .getByText(product?.name ?? "")
    .locator("visible=true")
    .first()
    .waitFor();
});

test("a dead letter is sent again", async () => {
  const { page } = desk.console;
  const { control } = desk.world;
  await control.subscriber.add({ url: "http://127.0.0.1:1/nobody", eventkeys: ["PRODUCT_UPDATE"] });
  const [product] = (await control.merchant.listGoods()).list;
  await control.merchant.changeGoods({ goodsid: product?.goodsid, name: "改了名的商品" });
  await expect
    .poll(
      async () => {
        await control.time.runJob({ job: "deliver-events" });
        await control.time.move({ advancems: 3_600_000 });
        return (await control.outbox.list({ status: "dead" })).events.length;
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await desk.console.open("/events?status=dead");
  await page.getByRole("button", { name: "展开行" }).click();
  await desk.console.seeText("试了 8 次");
  await page.getByRole("button", { name: /^重投事件/ }).click();
  await desk.console.seeText("没有这样的事件");
});
