import { formatYuan } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { SubOrdersScreen } from "./sub-orders-screen";

const phone = mockPhone();
const asked = () =>
  phone.sent.findLast(({ path }) => path.startsWith("/commissionorder/getsubbycursor"))?.body;

test("each names the subordinate and how one's own part comes about, never the buyer", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const { list } = await client.order.listSub();
  const { subcommission, subordinatecount } = await client.distributor.detail();
  const [order] = list;
  if (!order) throw new Error("The showcase has subordinates' orders.");
  const page = await phone.open(<SubOrdersScreen />);
  await page.says(`下级 ${order.dismembername}`);
  await page.says(`累计下级分佣¥${formatYuan(subcommission)}下级${subordinatecount} 人`);
  expect(page.text()).toContain(
    `实付 ¥${formatYuan(order.orderamount)} × ${order.commissionrate / 100}%`,
  );
  // A reason may speak of a buyer; no name stands beside it.
  expect(page.text()).not.toMatch(/买家 \S\*/);
  page.place.querySelector<HTMLElement>(".card.pressable")?.click();
  await vi.waitFor(() =>
    expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
      `/packages/orders/detail/index?commissionorderid=${order.commissionorderid}`,
    ]),
  );
});

test("a status that none has is told so, and leads back to all", async () => {
  const statuses = ["pending", "settled", "locked", "withdrawn", "invalid"] as const;
  const labels = ["待结算", "可提现", "提现中", "已提现", "已失效"];
  const counts = await Promise.all(
    statuses.map(async (commissionstatus) => {
      const { list } = await client.order.listSub({ commissionstatus });
      return list.length;
    }),
  );
  const page = await phone.open(<SubOrdersScreen />);
  await page.says("下级 ");
  for (const [place, count] of counts.entries()) {
    const chip = [...page.place.querySelectorAll<HTMLElement>('[role="radio"]')][place + 1];
    chip?.click();
    await vi.waitFor(() => expect(asked()).toMatchObject({ commissionstatus: statuses[place] }));
    await page.says(count > 0 ? "下级 " : `没有${labels[place]}的下级订单`);
  }
});

test("who has no subordinate's order yet is told when one comes", async () => {
  switchPerson("newcomer");
  phone.signInAs("newcomer");
  const page = await phone.open(<SubOrdersScreen />);
  await page.says("还没有下级订单");
  expect(page.text()).toContain("去分销中心");
});

test("a list that did not come comes with the next try, and offline it stays with its time", async () => {
  await phone.play("faults", {
    path: "/commissionorder/getsubbycursor",
    kind: "error",
    status: 500,
  });
  const page = await phone.open(<SubOrdersScreen />);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("下级 ");
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
});
