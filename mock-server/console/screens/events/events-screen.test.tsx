import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { control } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

/** An event whose receiver answers nothing good, to the last attempt. */
async function dieOnce() {
  // Nobody is there: that is said for every attempt.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await control.subscriber.add({
    url: "http://127.0.0.1:1/nobody",
    eventkeys: ["PRODUCT_UPDATE"],
  });
  const [product] = (await control.merchant.listGoods()).list;
  await control.merchant.changeGoods({ goodsid: product?.goodsid, stock: undefined, name: "改名" });
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await control.time.runJob({ job: "deliver-events" });
    await control.time.move({ advancems: 3_600_000 });
  }
}

test("a dead letter is found, told why, and sent again", async () => {
  await dieOnce();
  const user = await stage.open("/events?status=dead");
  await screen.findByText("死信", { selector: ".ant-tag" });
  await user.click(screen.getAllByRole("button", { name: "展开行" })[0] as HTMLElement);
  await screen.findByText("试了 8 次");
  const again = screen.getByRole("button", { name: /^重投事件/ });
  again.click();
  again.click();
  await screen.findByText("没有这样的事件：下一笔订单、审核一笔提现或改一件商品，就有了");
  expect(stage.asked.filter((path) => path === "/__mock/outbox/redeliver")).toHaveLength(1);
  const { events } = await control.outbox.list({ eventkey: "PRODUCT_UPDATE" });
  expect(events[0]?.deliveries.some(({ status }) => status === "dead")).toBe(false);
});

test("the receivers' bodies are there by channel", async () => {
  const [product] = (await control.merchant.listGoods({ ordersource: "pdd" })).list;
  await control.merchant.changeGoods({ goodsid: product?.goodsid, name: "新名字" });
  const user = await stage.open("/events?tab=sinks&channel=wms");
  await screen.findByText("WMS", { selector: ".ant-tag" });
  expect(screen.queryByText("ERP", { selector: ".ant-tag" })).toBeNull();
  await user.click(screen.getAllByRole("button", { name: "展开行" })[0] as HTMLElement);
  await screen.findByText(/"sku/i, { selector: "pre" });
});

test("a receiver is registered, its secret shown once, and taken away after asking", async () => {
  const user = await stage.open("/events?tab=subscribers");
  await user.type(
    await screen.findByRole("textbox", { name: "接收地址" }),
    "http://127.0.0.1:9000/hook",
  );
  await user.click(screen.getByRole("button", { name: "登记" }));
  await screen.findByText(/^whsec_/);
  await user.click(await screen.findByRole("button", { name: "取消" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "取消" }));
  await waitFor(async () => expect((await control.subscriber.list()).list).toEqual([]));
});

test("members' notifications and the withdrawal log tell what to do where they are empty", async () => {
  const user = await stage.open("/events?tab=notices&member=999999");
  await screen.findByText("没有通知：让一笔订单成交，或审核一笔提现");
  await user.click(screen.getByRole("tab", { name: "提现日志" }));
  await screen.findByText(/^还没有日志/);
});
