import { formatYuan, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import type { SentRequest } from "../../testing/phone-request";
import { FundScreen } from "./fund-screen";
import { monthText, shortMonth } from "./month-words";

const phone = mockPhone();
const isList = ({ path }: SentRequest) => path.startsWith("/distribution/fund/listbyvernier");
const lastAsked = () => phone.sent.findLast(isList)?.body;
const figure = (fen: number) => formatYuan(toFen(fen)).replace(/\B(?=(\d{3})+\.)/g, ",");
const lines = (page: OpenedPage) => [...page.place.querySelectorAll<HTMLElement>(".fund-line")];

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

/** An order of this month's balance fails: there is something of every kind. */
async function takeBack(): Promise<void> {
  const { list } = await client.order.list({ commissionstatus: "settled" });
  await phone.play("orders/status", { orderno: list[0]?.orderno, originalorderstatus: 4 });
}

async function open(params: Record<string, string> = {}): Promise<OpenedPage> {
  const page = await phone.open(<FundScreen />, params);
  await vi.waitFor(() => expect(lines(page).length).toBeGreaterThan(0), { timeout: 10_000 });
  return page;
}

test("the month's figures add up to the balance, and the newest line ends at it", async () => {
  await takeBack();
  const [month] = await client.fund.months();
  if (!month) throw new Error("The showcase has months.");
  const { withdrawableamount } = await client.distributor.detail();
  const page = await open();
  await page.says(
    `月初 ¥${figure(month.opening)} + 收入 − 提现 − 扣回 = ¥${figure(withdrawableamount)}`,
  );
  expect(page.text()).toContain(monthText(month.month));
  expect(page.text()).toContain(`可提现余额¥${figure(withdrawableamount)}`);
  expect(page.text()).toContain(`扣回−${figure(month.clawedback)}`);
  expect(lines(page)[0]?.textContent).toContain(`余 ${figure(withdrawableamount)}`);
});

test("each line opens its cause", async () => {
  await takeBack();
  const { list } = await client.fund.list({ size: 20 });
  const page = await open();
  const ofOrder = list.findIndex(({ withdrawid }) => withdrawid === undefined);
  const { list: withdrawals } = await client.fund.list({ size: 20, kind: "withdraw" });
  lines(page)[ofOrder]?.click();
  const order = list[ofOrder]?.commissionorderid;
  await vi.waitFor(() =>
    expect(went).toEqual([`/packages/orders/detail/index?commissionorderid=${order}`]),
  );
  page.close();
  const [withdrawal] = withdrawals;
  const month = new Date((withdrawal?.at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 7);
  const filtered = await open({ kind: "withdraw", month });
  lines(filtered)[0]?.click();
  const id = withdrawal?.withdrawid;
  await vi.waitFor(() => expect(went[1]).toBe(`/packages/withdraw/detail/index?withdrawid=${id}`));
});

test("under a filter the figures are its own, and no line claims a balance", async () => {
  const months = await client.fund.months();
  const month = months.find(({ applied }) => (applied?.count ?? 0) > 1);
  if (!month?.applied || !month.returned) throw new Error("The showcase has withdrawals.");
  const page = await open({ month: month.month });
  expect(page.text()).toMatch(/余 \d/);
  // The figure's label says the same.
  [...page.place.querySelectorAll<HTMLElement>('[role="radio"]')]
    .find(({ textContent }) => textContent === "提现")
    ?.click();
  await page.says(
    `${shortMonth(month.month)}提现−¥${figure(month.withdrawn)}` +
      `申请 ${month.applied.count} 笔 ¥${figure(month.applied.amount)}`,
  );
  expect(lastAsked()).toMatchObject({ month: month.month, kind: "withdraw" });
  await vi.waitFor(() => expect(page.text()).not.toMatch(/余 \d/));
});

test("the eye hides the balances and their sum, not what a line moved", async () => {
  const { withdrawableamount } = await client.distributor.detail();
  const page = await open();
  page.place.querySelector<HTMLElement>('[aria-label="隐藏余额"]')?.click();
  await page.says("可提现余额¥****");
  expect(page.text()).not.toContain(figure(withdrawableamount));
  expect(page.text()).toContain("余 ****");
  expect(lines(page)[0]?.textContent).toMatch(/[+−]\d/);
  page.place.querySelector<HTMLElement>('[aria-label="显示余额"]')?.click();
  await page.says(`可提现余额¥${figure(withdrawableamount)}`);
});

test("another month is chosen by arrow, from the sheet, and at the end of the list", async () => {
  const months = await client.fund.months();
  const [newest, before] = months;
  const oldest = months[months.length - 1];
  if (!newest || !before || !oldest) throw new Error("The showcase has three months.");
  const page = await open();
  page.place.querySelector<HTMLElement>(`[aria-label="看 ${shortMonth(before.month)}"]`)?.click();
  await page.says(`${shortMonth(before.month)}末余额¥${figure(before.closing)}`);
  await page.tap(monthText(before.month));
  await page.says("选月份");
  await page.says(`${shortMonth(oldest.month)}之前没有资金变动`);
  await page.tap(shortMonth(oldest.month));
  await page.says(`${shortMonth(oldest.month)}末余额`);
  await page.saysNoMore("选月份");
  expect(lastAsked()).toMatchObject({ month: oldest.month });
  while (phone.sent.length >= 0 && !page.text().includes("的都在这里")) {
    page.reachBottom();
    await phone.quiet();
  }
  await page.says(`${shortMonth(oldest.month)}的都在这里`);
});

test("a month in which nothing moved leads on to one in which something did", async () => {
  await phone.passTime(75 * 24 * 3_600_000);
  const months = await client.fund.months();
  const quiet = months.find(({ income, applied }) => income === 0 && applied?.count === 0);
  if (!quiet) throw new Error("Nothing is sold after the showcase's day.");
  const page = await phone.open(<FundScreen />, { month: quiet.month });
  await page.says(`${shortMonth(quiet.month)}没有资金变动`);
  await page.says("佣金到了可提现、提现或扣回，都会记在这里");
});

test("a kind that did not happen is told so, and leads back to all", async () => {
  const months = await client.fund.months();
  const clean = months.find(({ clawedback }) => clawedback === 0);
  if (!clean) throw new Error("The showcase has a month without a claw-back.");
  const page = await phone.open(<FundScreen />, { month: clean.month, kind: "clawback" });
  await page.says(`${shortMonth(clean.month)}没有扣回`);
  await page.tap("看全部");
  await vi.waitFor(() => expect(lines(page).length).toBeGreaterThan(0), { timeout: 10_000 });
});

test("a newcomer has no movement yet, and is led to what she can share", async () => {
  switchPerson("newcomer");
  phone.signInAs("newcomer");
  const page = await phone.open(<FundScreen />);
  await page.says("还没有资金变动");
  await page.tap("去选品");
  await vi.waitFor(() => expect(went).toEqual(["/pages/goods/index"]));
});

test("the figures do not wait for the list", async () => {
  const letGo = phone.hold(isList);
  const page = await phone.open(<FundScreen />);
  await page.says("可提现余额");
  expect(lines(page)).toHaveLength(0);
  letGo();
  await vi.waitFor(() => expect(lines(page).length).toBeGreaterThan(0), { timeout: 10_000 });
});

test("figures that did not come say so beside the list, and come with the next try", async () => {
  await phone.play("faults", { path: "/distribution/fund/getmonths", kind: "error", status: 500 });
  const page = await open();
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("可提现余额");
});

test("a list that did not come says so; offline what was seen stays, with its time", async () => {
  await phone.play("faults", {
    path: "/distribution/fund/listbyvernier",
    kind: "error",
    status: 500,
  });
  const page = await phone.open(<FundScreen />);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await vi.waitFor(() => expect(lines(page).length).toBeGreaterThan(0), { timeout: 10_000 });
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  expect(lines(page).length).toBeGreaterThan(0);
});
