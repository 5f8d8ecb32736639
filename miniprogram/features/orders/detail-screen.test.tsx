import { type CommissionOrder, formatYuan, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { DetailScreen } from "./detail-screen";

const phone = mockPhone();

async function find(
  fits: (order: CommissionOrder) => boolean,
  filter: Parameters<typeof client.order.list>[0] = {},
): Promise<CommissionOrder> {
  const { list } = await client.order.list({ ...filter, size: 50 });
  const order = list.find(fits);
  if (!order) throw new Error("The showcase has no such order.");
  return order;
}

const open = ({ commissionorderid }: Pick<CommissionOrder, "commissionorderid">) =>
  phone.open(<DetailScreen />, { commissionorderid });
const yuan = (fen: number) => `¥${formatYuan(toFen(fen)).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
const steps = (page: OpenedPage) =>
  [...page.place.querySelectorAll(".timeline__step")].map((step) => {
    const state = /timeline__step--(\w+)/.exec(step.className)?.[1];
    return `${state} ${step.querySelector(".timeline__title")?.textContent}`;
  });

let went: string[];
beforeEach(() => {
  went = [];
  const note = ({ url }: { url: string }) => {
    went.push(url);
    return Promise.resolve({ errMsg: "ok" });
  };
  vi.spyOn(Taro, "navigateTo").mockImplementation(note);
  vi.spyOn(Taro, "switchTab").mockImplementation(note);
});

const whole = (order: CommissionOrder) => order.availableamount === order.commissionamount;

test("one that can be withdrawn adds up, tells its way, and leads to the application", async () => {
  const order = await find(whole, { commissionstatus: "settled", ordersource: "selfsupport" });
  const page = await open(order);
  const { orderamount, commissionrate, commissionamount } = order;
  await page.says(
    `实付${yuan(orderamount)}×佣金比例${commissionrate / 100}%=佣金${yuan(commissionamount)}`,
  );
  expect(page.text()).toContain("我的佣金可提现");
  expect(steps(page)).toEqual([
    "done 买家付款",
    "done 确认收货",
    "done 结算",
    "current 可提现",
    "future 到账",
  ]);
  expect(page.text()).toContain(order.goodsname);
  await page.tap("去提现", 2);
  await vi.waitFor(() => expect(went).toEqual(["/packages/withdraw/apply/index"]));
});

test("where nothing can be withdrawn now, the step says why and leads nowhere", async () => {
  const order = await find(whole, { commissionstatus: "settled" });
  // The day's applications are used up.
  const { withdrawrule } = await client.distributor.detail();
  for (let time = 0; time < withdrawrule.remainingtoday; time += 1) {
    const requestid = `used-up-${time}`;
    await client.withdrawal.apply({ requestid, withdrawtype: "wechat", amount: toFen(1_000) });
  }
  const { unavailablereason = "" } = await client.distributor.detail();
  const page = await open(order);
  expect(unavailablereason).toMatch(/已用完/);
  await page.says("已用完");
  expect(page.text()).not.toContain("去提现");
});

test("a frozen one says the day, and nothing of it can be taken out", async () => {
  const order = await find(({ withdrawableat }) => withdrawableat !== undefined, {
    commissionstatus: "pending",
    orderstatus: 5,
  });
  const page = await open(order);
  await page.says(/预计 \d+月\d+日/);
  expect(steps(page).slice(-2)).toEqual(["current 结算", "future 可提现"]);
  expect(page.text()).not.toContain("去提现");
});

test("one that waits for the channel is told the rule's freeze days", async () => {
  const { freezedays } = await client.recruit.publicRule();
  const order = await find(() => true, { ordersource: "pdd", orderstatus: 2 });
  const page = await open(order);
  await page.says(`结算后再过 ${freezedays}\u00A0天冻结期`);
  expect(page.text()).toContain("平台审核中，约 15\u00A0天后结算");
});

test("a split one says where its parts are, and each withdrawal opens", async () => {
  const order = await find(
    ({ availableamount = 0, commissionamount }) =>
      availableamount > 0 && availableamount < commissionamount,
    { commissionstatus: "settled" },
  );
  const { allocations } = await client.order.detail(order);
  const page = await open(order);
  const rest = order.commissionamount - (order.availableamount ?? 0);
  await page.says(`其中 ${yuan(order.availableamount ?? 0)} 可提现，${yuan(rest)} 提现中`);
  await page.tap(`提现单号 ${allocations[0]?.withdrawid}`);
  await vi.waitFor(() =>
    expect(went).toEqual([
      `/packages/withdraw/detail/index?withdrawid=${allocations[0]?.withdrawid}`,
    ]),
  );
});

test("of a part that came back the refund is a factor, and its balances say what it took", async () => {
  const order = await find(
    (each) => whole(each) && each.orderamount > 2_000 && each.commissionamount > 500,
    { commissionstatus: "settled", ordersource: "selfsupport" },
  );
  await phone.play("orders/refund", { orderno: order.orderno, refundamount: 1_000 });
  const after = await client.order.detail(order);
  const page = await open(order);
  await page.says(`实付(${yuan(order.orderamount)}−退款¥10.00)×比例`);
  expect(page.text()).toContain(`原来预计 ${yuan(order.commissionamount)}`);
  expect(page.text()).toContain(`${yuan(after.commissionamount)}${yuan(order.commissionamount)}`);
  const lost = order.commissionamount - after.commissionamount;
  expect(page.text()).toContain(
    `少的 ${yuan(lost)} 从哪里扣资金明细可提现−${yuan(lost)}审核中的提现没有动欠款没有`,
  );
  expect(steps(page).slice(-3)).toEqual([
    "changed 部分退款",
    `current 还可提现 ${yuan(after.commissionamount)}`,
    "future 到账",
  ]);
});

test("one lost before it was settled earns nothing, and nothing was taken for it", async () => {
  const order = await find(
    ({ failreason, settledat }) => failreason !== undefined && settledat === undefined,
    { commissionstatus: "invalid", ordersource: "selfsupport" },
  );
  const page = await open(order);
  await page.says(`${order.failreason}佣金没有发生，不用扣回`);
  expect(page.text()).toContain(`¥0.00${yuan(order.estimatedamount)}`);
  expect(steps(page).pop()).toBe("failed 已失效");
  expect(page.text()).not.toContain("从哪里扣");
});

test("one that failed after it was paid out says what is owed, and that nobody has to pay", async () => {
  const order = await find(() => true, {
    commissionstatus: "withdrawn",
    ordersource: "selfsupport",
  });
  const account = "13800002046";
  await client.withdrawal.apply({ requestid: "all-of-it", withdrawtype: "alipay", account });
  await phone.play("orders/status", {
    orderno: order.orderno,
    originalorderstatus: 4,
    failreason: "买家七天无理由退货",
  });
  const { debtamount } = await client.distributor.detail();
  expect(debtamount).toBe(order.commissionamount);
  const page = await open(order);
  await page.says("买家七天无理由退货");
  await page.says(`当前欠款${yuan(debtamount)}不用你转账，从之后的佣金抵扣`);
  expect(page.text()).toMatch(/抵扣后剩 ¥/);
  expect(page.text()).toContain(`欠款${yuan(debtamount)}`);
  expect(steps(page).pop()).toBe("failed 已失效");
});

test("of a subordinate's order the subordinate is named and the buyer is not", async () => {
  const { list } = await client.order.listSub();
  const [order] = list;
  if (!order) throw new Error("The showcase has subordinate orders.");
  const page = await open(order);
  await page.says(`下级 ${order.dismembername} 的成交`);
  expect(page.text()).not.toContain("买家付款通过");
  expect(page.text()).not.toContain(`买家${order.buyername}`);
});

test("its number is copied whole", async () => {
  const copy = vi.spyOn(Taro, "setClipboardData");
  const order = await find(() => true);
  const page = await open(order);
  await page.says(order.orderno);
  page.place.querySelector<HTMLElement>(`[aria-label="复制 ${order.orderno}"]`)?.click();
  await vi.waitFor(() => expect(copy).toHaveBeenCalledWith({ data: order.orderno }));
});

test("a link without an order leads back, and one to another's says so", async () => {
  const page = await phone.open(<DetailScreen />);
  await page.says("没有找到这笔订单");
  await page.tap("返回");
  await vi.waitFor(() => expect(went).toEqual(["/pages/centre/index"]));
  const nothing = await open({ commissionorderid: "999999" });
  await nothing.says("订单不存在");
  await nothing.says("返回");
});

test("one that did not come says so, and comes with the next try", async () => {
  const order = await find(() => true);
  await phone.play("faults", { path: "/commissionorder/getdetail", kind: "error", status: 500 });
  const page = await open(order);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("这笔钱的路");
});

test("offline the last known order stays, with its time", async () => {
  const order = await find(() => true);
  const page = await open(order);
  await page.says("这笔钱的路");
  phone.setOnline(false);
  page.pullDown();
  await page.says(/网络不可用，显示的是 .* 的数据/);
  expect(page.text()).toContain(order.orderno);
});
