import { toFen } from "@distribution/sdk";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { control } from "../../data/clients";
import { usePhone } from "../../parts/phone-beside";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const step = (name: RegExp) => screen.findByRole("button", { name });

test("an order is placed, walked along its channel's table, and its money is beside it", async () => {
  const user = await stage.open("/control");
  const place = await screen.findByRole("button", { name: "下一笔订单" });
  await waitFor(() => expect(place).toHaveProperty("disabled", false));
  await user.click(place);
  await screen.findByText("刚刚下单，走了 0 步");
  const money = screen.getByRole("region", { name: "它带来的钱" });
  await within(money).findByText("林小满");
  const next = await step(/^1 已成团，点一下/);
  next.click();
  next.click();
  await screen.findByText("刚刚下单，走了 1 步");
  expect(stage.asked.filter((path) => path === "/__mock/orders/status")).toHaveLength(1);
  await user.click(await step(/^5 已经结算，点一下走到这一步，跳过/));
  await screen.findByText("刚刚下单，走了 2 步");
  expect(screen.getByRole("button", { name: /^3 审核成功，现在还走不到/ })).toHaveProperty(
    "disabled",
    true,
  );
  await within(money).findByText(/可提现$/);
  await within(money).findByText("借贷相等，差额 0");
  const [order] = (await control.channel.listOrders()).list;
  expect(order?.originalorderstatus).toBe(5);
});

test("a part that comes back shrinks the commission, and too much is refused with the server's sentence", async () => {
  const { orderno } = await control.channel.createOrder({
    buyermemberid: "8",
    ordersource: "selfsupport",
    orderamount: toFen(10_000),
  });
  const user = await stage.open(`/control?order=${orderno}`);
  const refund = await screen.findByRole("button", { name: "部分退款" });
  await waitFor(() => expect(refund).toHaveProperty("disabled", false));
  await user.click(refund);
  const dialog = await screen.findByRole("dialog");
  const amount = within(dialog).getByLabelText("退款金额（元）");
  await user.type(amount, "100.01");
  await user.click(within(dialog).getByRole("button", { name: "部分退款" }));
  await within(dialog).findByText(/这笔订单最多还可退/);
  await user.clear(amount);
  await user.type(amount, "40");
  await user.click(within(dialog).getByRole("button", { name: "部分退款" }));
  await screen.findByText(/\(100\.00 − 40\.00\) × \d/);
});

test("time is moved, also to the moment of what comes next, and what was due has happened", async () => {
  const user = await stage.open("/control");
  const before = (await control.world.health()).now;
  await user.click(await screen.findByRole("button", { name: "+1 天" }));
  await waitFor(async () =>
    expect((await control.world.health()).now).toBeGreaterThanOrEqual(before + 86_400_000),
  );
  const [soonest] = await screen.findAllByRole("button", { name: /^把时间移到 .*可提现/ });
  const release = (await control.time.upcoming()).list.find(({ kind }) => kind === "withdrawable");
  await user.click(soonest as HTMLElement);
  await waitFor(async () =>
    expect((await control.world.health()).now).toBeGreaterThanOrEqual(release?.at ?? Infinity),
  );
});

test("a pay-out is answered for WeChat, with its reason, and waits no more", async () => {
  const user = await stage.open("/control?tool=payouts");
  const row = await screen.findByRole("article", { name: /^提现 \d+/ });
  await user.type(within(row).getByRole("textbox"), "NAME_NOT_CORRECT");
  await user.click(within(row).getByRole("button", { name: "失败" }));
  await screen.findByText("没有等待打款的提现：先在中台「提现」里通过一笔");
  expect((await control.wechatPay.payouts()).list).toEqual([]);
});

test("a product's price, stock and shelf are changed, and each change is an event", async () => {
  const user = await stage.open("/control?tool=goods");
  await user.type(await screen.findByLabelText("找商品"), "晴雨伞{Enter}");
  const row = await screen.findByRole("article", { name: /晴雨伞/ });
  const price = within(row).getByLabelText(/的价格（元）$/);
  await user.clear(price);
  await user.type(price, "41.5");
  await user.click(within(row).getByRole("button", { name: "改价" }));
  await waitFor(async () => {
    const [product] = (await control.merchant.listGoods({ keyword: "晴雨伞" })).list;
    expect(product?.price).toBe(4_150);
  });
  expect((await control.outbox.list()).events[0]?.eventkey).toBe("PRODUCT_UPDATE");
  const again = await screen.findByRole("article", { name: /晴雨伞/ });
  const shelf = within(again).getByRole("button", { name: /^(上架|下架)$/ });
  const was = shelf.textContent;
  await user.click(shelf);
  await screen.findByText(was === "上架" ? "商户已上架" : "商户已下架");
});

test("a product gets a date at which it goes on the shelf, and loses it again", async () => {
  const [on] = (await control.merchant.listGoods({ keyword: "晴雨伞" })).list;
  await control.merchant.changeGoods({ goodsid: on?.goodsid, onshelf: false });
  const user = await stage.open("/control?tool=goods");
  await user.type(await screen.findByLabelText("找商品"), "晴雨伞{Enter}");
  const row = await screen.findByRole("article", { name: /晴雨伞/ });
  await user.click(within(row).getByRole("button", { name: "定时上架" }));
  const pick = async (moment: string) => {
    const field = await screen.findByLabelText("时刻");
    // At once: the calendar is drawn anew with every character.
    fireEvent.change(field, { target: { value: moment } });
    fireEvent.keyDown(field, { key: "Enter" });
  };
  await pick("2026-11-20 10:00");
  await screen.findByText("请选现在之后的时刻");
  await pick("2026-11-28 10:00");
  await user.click(screen.getAllByRole("button", { name: "定时上架" }).at(-1) as HTMLElement);
  await within(row).findByText("11-28 10:00 上架");
  const dated = (await control.merchant.listGoods({ keyword: "晴雨伞" })).list[0];
  expect(dated?.onshelfat).toBe(Date.parse("2026-11-28T10:00:00+08:00"));
  await user.click(within(row).getByRole("button", { name: "取消定时" }));
  await within(row).findByRole("button", { name: "定时上架" });
  const undated = (await control.merchant.listGoods({ keyword: "晴雨伞" })).list[0];
  expect(undated).not.toHaveProperty("onshelfat");
});

test("a fault stands until it is taken away", async () => {
  const user = await stage.open("/control?tool=faults");
  await screen.findByText("现在一切正常，没有故障。");
  const drawer = screen.getByRole("dialog");
  await user.click(within(drawer).getByRole("button", { name: "注入故障" }));
  await screen.findByText("全部接口", { selector: ".grow" });
  expect((await control.misfortune.faults()).faults).toEqual([
    { kind: "latency", latencyms: 1_500 },
  ]);
  await user.click(within(drawer).getByRole("button", { name: "恢复" }));
  await screen.findByText("现在一切正常，没有故障。");
});

test("a sun code leads where scanning it leads: in a tab, or in the phone beside", async () => {
  const user = await stage.open("/control?tool=codes");
  await screen.findByText("林小满", { selector: ".codes-owner *" });
  await user.click(screen.getByRole("button", { name: "生成" }));
  const code = await screen.findByRole("link", { name: /^林小满\s*邀请成为分销员/ });
  const [made] = (await control.member.sunCodes()).list;
  expect(code.getAttribute("href")).toBe(made?.openat);
  expect(code.getAttribute("target")).toBe("_blank");
  quietFrames();
  usePhone.getState().show(true);
  await user.click(await screen.findByRole("link", { name: /^林小满\s*邀请成为分销员/ }));
  const phone = await screen.findByTitle("小程序");
  expect(phone.getAttribute("src")).toBe(made?.openat);
  usePhone.getState().show(false);
});

/** No page is loaded into a frame of a simulated browser, and it need not say so. */
function quietFrames() {
  const { happyDOM } = window as unknown as { happyDOM: { settings: object } };
  Object.assign(happyDOM.settings, { handleDisabledFileLoadingAsSuccess: true });
}

test("the ledger is derived again, and agrees", async () => {
  await stage.open("/control?tool=ledger");
  await screen.findByText("账实相符，借贷相等，差额 0");
});

test("another scenario begins anew, after it was said what is lost", async () => {
  const user = await stage.open("/control");
  await user.click(await screen.findByRole("button", { name: "重置世界" }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText(/都会消失/);
  await user.type(within(dialog).getByRole("spinbutton", { name: "种子" }), "7");
  await user.click(within(dialog).getByRole("button", { name: "重置世界" }));
  await waitFor(async () => expect((await control.world.scenarios()).seed).toBe(7));
});

test("what does not come says so, and comes on trying again", async () => {
  const real = globalThis.fetch;
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    if (typeof input === "string" && input.includes("/__mock/personas"))
      throw new TypeError("no line");
    return real(input, init);
  });
  const user = await stage.open("/control");
  await screen.findByText("人物没有加载出来");
  spy.mockRestore();
  await user.click(screen.getAllByRole("button", { name: "重试" })[0] as HTMLElement);
  await screen.findByRole("link", { name: "以林小满打开小程序" });
});
