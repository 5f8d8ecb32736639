import { toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { mockPhone } from "../../testing/mock-phone";
import { CentreScreen } from "./centre-screen";

/* What stands below the money: each block asks, and fails, by itself. */

const phone = mockPhone();
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));

test("the first sight takes three requests; everything else follows the figures", async () => {
  const release = phone.hold(({ path }) => path.startsWith("/distributorinfo/detailinfo"));
  const page = await phone.open(<CentreScreen />);
  const first = [
    "/distribution/withdraw/listbyvernier",
    "/distributorinfo/detailinfo",
    "/distributorinfo/status",
  ];
  const answered = () =>
    phone.sent.filter(({ path, status }) => path.includes("/status") && status === 200);
  await vi.waitFor(() => expect(answered()).toHaveLength(1));
  expect(
    asked()
      .filter((path) => !path.startsWith("/member/"))
      .toSorted(),
  ).toEqual(first);
  release();
  await page.says("近 30 天");
  await page.says("最近动态");
});

test("her place of the month comes with what is missing to the next", async () => {
  const { mine } = await client.distributor.ranking({ period: "month" });
  const page = await phone.open(<CentreScreen />);
  await page.says(`本月第 ${mine.rank} 名`);
});

test("the channels' income adds up, and each leads to what it sold", async () => {
  const [own, pdd] = await Promise.all([
    client.order.spreadInfo({ ordersource: "selfsupport" }),
    client.order.spreadInfo({ ordersource: "pdd" }),
  ]);
  const share = Math.round((own.myincome / (own.myincome + pdd.myincome)) * 100);
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await phone.open(<CentreScreen />);
  await page.says(`累计，不含下级分佣自营 ${share}%`);
  await page.tap(`拼多多 ${100 - share}%`);
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: "/packages/orders/performance/index?ordersource=pdd",
    }),
  );
});

test("the newest three of orders and withdrawals are told, whatever they are", async () => {
  const { withdrawid } = await client.withdrawal.apply({
    requestid: "centre-blocks-1",
    withdrawtype: "wechat",
    amount: toFen(2_000),
  });
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const page = await phone.open(<CentreScreen />);
  await page.says("提现 ¥20.00 已提交申请");
  expect(page.place.querySelectorAll(".latest-row")).toHaveLength(3);
  await page.tap("提现 ¥20.00 已提交申请");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenLastCalledWith({
      url: `/packages/withdraw/detail/index?withdrawid=${withdrawid}`,
    }),
  );
});

test("the records' tile counts what waits for her", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("待你确认收款");
  expect(page.place.querySelector('[aria-label="1 提现记录"]')).not.toBeNull();
});

test.each([
  ["the trend", "/distributorinfo/getearningstrend", "近 30 天"],
  ["her place", "/distributorinfo/getranking", "本月第"],
  ["the channels", "/commissionorder/getspreadinfo", "自营 "],
  ["the latest", "/commissionorder/getsubbycursor", "全部订单"],
])("%s fails alone, and is asked for again by itself", async (_what, path, known) => {
  await phone.play("faults", { path, kind: "error" });
  const page = await phone.open(<CentreScreen />);
  await page.says("已提现");
  await page.says(/重试/);
  await phone.quiet();
  expect(page.text()).not.toContain(known);
  await phone.play("faults", { kind: "none" });
  const again = [...page.place.querySelectorAll<HTMLElement>("*")].filter(
    (element) => element.childElementCount === 0 && element.textContent.includes("重试"),
  );
  expect(again).toHaveLength(1);
  again[0]?.click();
  await page.says(known);
});
