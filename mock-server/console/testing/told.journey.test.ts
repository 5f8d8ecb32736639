import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* What the business told whom: the lists beside the events, as a developer reads them. */

const desk = deskStage({ scenario: "showcase" });
const rows = () => desk.console.page.locator("tbody tr.ant-table-row");
const deliver = () => desk.world.control.time.runJob({ job: "deliver-events" });

test("what a member was told is found by her number, comes by itself, and a link leads to it", async () => {
  const { console: office, world } = desk;
  const [applicant] = (await world.office.distributor.listAudit()).list;
  const { memberid = "", dismemberid = "" } = applicant ?? {};
  await office.open("/events?tab=notices");
  const search = office.page.getByRole("searchbox", { name: "会员编号" });
  await search.fill(memberid);
  await search.press("Enter");
  await office.page.waitForURL(`**member=${memberid}`);
  const toldBefore = (await world.control.outbox.notifications({ memberid })).list.length;
  await expect.poll(() => rows().count()).toBe(toldBefore);

  await world.office.distributor.reject({ dismemberid, reason: "资料与实名不一致" });
  await deliver();
  const told = (await world.control.outbox.notifications({ memberid })).list;
  expect(told.length).toBeGreaterThan(toldBefore);
  await office.row("资料与实名不一致").filter({ hasText: "审核结果" }).waitFor();
  await expect.poll(() => rows().count()).toBe(told.length);

  await office.open(new URL(office.page.url()).hash.slice(1));
  await office.row("资料与实名不一致").waitFor();
  await expect.poll(() => rows().count()).toBe(told.length);
  const again = office.page.getByRole("searchbox", { name: "会员编号" });
  await again.fill("999999");
  await again.press("Enter");
  await office.seeText("没有通知：让一笔订单成交，或审核一笔提现");
});

test("提现日志 follows a withdrawal from its application to its end", async () => {
  const { console: office, world } = desk;
  const her = world.member("busy-distributor");
  const { withdrawid } = await her.withdrawal.apply({
    requestid: "journey-of-the-log",
    withdrawtype: "wechat",
    amount: toFen(1_234),
  });
  await deliver();
  await office.open("/events");
  await office.page.getByRole("tab", { name: "提现日志" }).click();
  await office.page.waitForURL("**tab=withdrawlog");
  const row = office.row("¥12.34");
  await row.filter({ hasText: "申请" }).waitFor();
  await row.getByRole("cell", { name: withdrawid, exact: true }).waitFor();

  await world.office.withdrawal.reject({ withdrawid, reason: "请先完成实名" });
  await deliver();
  await row.filter({ hasText: "失败" }).filter({ hasText: "请先完成实名" }).waitFor();
  const { list } = await world.control.outbox.withdrawLog();
  expect(list.find((each) => each.withdrawid === withdrawid)?.status).toBe("fail");
});

test("a receiver is registered for chosen events, its secret is shown once, and it is taken away", async () => {
  const { console: office, world } = desk;
  const { subscriber } = world.control;
  await office.open("/events?tab=subscribers");
  await office.seeText("还没有接收地址：在上面登记一个，事件就会用 webhook 送去");
  const address = office.page.getByRole("textbox", { name: "接收地址" });
  const add = office.page.getByRole("button", { name: "登记", exact: true });
  await add.click();
  await office.seeText("请填写接收地址");
  await address.fill("ftp://127.0.0.1/hook");
  await add.click();
  await office.seeText(/应为 http 或 https 网址/);
  expect((await subscriber.list()).list).toEqual([]);

  await address.fill("http://127.0.0.1:9/hook");
  await office.choose("要接收的事件", "商品更新");
  await office.page.keyboard.press("Escape");
  await add.click();
  await office.seeText(/^whsec_/);
  const row = office.row("http://127.0.0.1:9/hook");
  await row.filter({ hasText: "商品更新" }).waitFor();
  expect((await subscriber.list()).list).toMatchObject([{ eventkeys: ["PRODUCT_UPDATE"] }]);

  await office.page.reload();
  await row.waitFor();
  expect(await office.page.getByText(/^whsec_/).count()).toBe(0);
  await row.getByRole("button", { name: "取消" }).click();
  await office.dialog.getByText("不再投递到这个地址？").waitFor();
  await office.confirm("取消");
  await office.seeText("还没有接收地址：在上面登记一个，事件就会用 webhook 送去");
  expect((await subscriber.list()).list).toEqual([]);
});
