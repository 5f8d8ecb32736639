import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { CustomerOrdersScreen } from "./customer-orders-screen";
import { CustomersScreen } from "./customers-screen";

const dayMs = 24 * 60 * 60 * 1000;
const phone = mockPhone();
const eventually = (isSo: () => void) => vi.waitFor(isSo, { timeout: 15_000, interval: 5 });

const cards = (page: OpenedPage) => [...page.place.querySelectorAll<HTMLElement>(".card")];
const cardTexts = (page: OpenedPage) => cards(page).map((card) => card.textContent);
const locking = async () => (await client.customer.list({ status: "locking", size: 50 })).list;

test("who is bound is told with the days that are left, in the server's order, and counted", async () => {
  const list = await locking();
  const { customercount } = await client.distributor.detail();
  const page = await phone.open(<CustomersScreen />);
  await page.says(`锁粉中${customercount}`);
  await page.says(/绑定 · 剩 \d+\s天/);
  const texts = cardTexts(page);
  expect(texts).toHaveLength(Math.min(list.length, 20));
  for (const [place, customer] of list.slice(0, 20).entries()) {
    expect(texts[place]).toContain(customer.nickname);
    expect(texts[place]).toContain(
      customer.commissionnum === 0 ? "还没有成交" : `${customer.commissionnum} 笔有效订单`,
    );
  }
  expect(page.text()).not.toContain("续期");
});

test("the last three days stand out, and the last one by its name", async () => {
  const [first] = await locking();
  if (!first) throw new Error("The showcase has customers.");
  await phone.passTime(first.expiresat - Date.now() - 2.5 * dayMs);
  const page = await phone.open(<CustomersScreen />);
  await page.says("剩 2 天");
  expect(page.place.querySelectorAll(".customer-card__left--soon").length).toBeGreaterThan(0);
  // The tag says it, and the line below not once more.
  const notes = [...page.place.querySelectorAll(".customer-card__note")];
  expect(notes.filter(({ textContent }) => /剩 2\s天/.test(textContent))).toEqual([]);
});

test("those whose binding is over have a tab of their own", async () => {
  const page = await phone.open(<CustomersScreen />);
  await page.says(/绑定 · 剩/);
  await page.tap("已失效");
  await page.says(/\d+日 失效/);
  expect(page.text()).not.toMatch(/剩 \d+\s天/);
  expect(page.place.querySelector(".customer-card__bar")).toBeNull();
});

test("a search waits until the typing rests, asks once, and keeps its field", async () => {
  const [first] = await locking();
  const letter = first?.nickname.slice(0, 1) ?? "";
  const page = await phone.open(<CustomersScreen />);
  await page.says(/绑定 · 剩/);
  phone.sent.splice(0);
  const field = page.place.querySelector("input");
  await page.type("搜索昵称", "没有的人");
  await page.type("搜索昵称", letter);
  await eventually(() => {
    const texts = cardTexts(page);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.includes(letter))).toBe(true);
  });
  const searches = phone.sent.filter(({ path }) => path.includes("getcommissionmemberbycursor"));
  expect(searches.map(({ body }) => (body as { keyword?: string }).keyword)).toEqual([letter]);
  expect(page.place.querySelector("input")).toBe(field);
});

test("nobody found names the word, and leads back", async () => {
  const page = await phone.open(<CustomersScreen />);
  await page.says(/绑定 · 剩/);
  await page.type("搜索昵称", "小满满");
  await page.says("没有叫“小满满”的客户");
  expect(page.text()).toContain("昵称只显示第一个字，试试只输第一个字，或换到“已失效”里找");
  await page.tap("清除搜索");
  await page.says(/绑定 · 剩/);
  expect(page.fieldText("搜索昵称")).toBe("");
});

test("a late answer of one tab is never shown in the other", async () => {
  const release = phone.hold(
    ({ path, body }) =>
      path.includes("getcommissionmemberbycursor") &&
      (body as { status?: string }).status === "locking",
  );
  const page = await phone.open(<CustomersScreen />);
  await page.tap("已失效");
  await page.says(/失效$|\d+日 失效/);
  release();
  await phone.quiet();
  expect(page.text()).not.toMatch(/绑定 · 剩/);
});

test("a customer opens with what was bought, and where each commission is", async () => {
  const customer = (await locking()).find(({ commissionnum }) => commissionnum > 1);
  if (!customer) throw new Error("The showcase has a customer who bought.");
  const navigate = vi.spyOn(Taro, "navigateTo");
  const list = await phone.open(<CustomersScreen />);
  await list.says(/绑定 · 剩/);
  const place = (await locking()).findIndex(({ memberid }) => memberid === customer.memberid);
  cards(list)[place]?.click();
  await eventually(() =>
    expect(navigate).toHaveBeenCalledWith({
      url: `/packages/customers/orders/index?memberid=${customer.memberid}`,
    }),
  );
  list.hide();
  const page = await phone.open(<CustomerOrdersScreen />, { memberid: customer.memberid });
  await page.says("为你带来佣金");
  await page.says(/实付 ¥[\d.,]+ × \d/);
  expect(page.text()).toContain(`${customer.commissionnum}笔`);
  expect(page.text()).toMatch(/(拼多多|自营) · 分享成交/);
  expect(page.text()).not.toMatch(/买家 ./);
});

test.each(["99999999", ""])("a customer %j who is none of hers is told so", async (memberid) => {
  const page = await phone.open(<CustomerOrdersScreen />, { memberid });
  await page.says("客户不存在");
  await page.says("返回");
});

test("a list that could not be asked for says why, and is asked for again", async () => {
  await phone.play("faults", {
    path: "/distributorinfo/getcommissionmemberbycursor",
    kind: "malformed",
    times: 1,
  });
  const page = await phone.open(<CustomersScreen />);
  await page.tap("重试");
  await page.says(/绑定 · 剩/);
});

test("without a network the customers that were seen stay, with their time", async () => {
  const page = await phone.open(<CustomersScreen />);
  await page.says(/绑定 · 剩/);
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  await page.says(/绑定 · 剩/);
});
