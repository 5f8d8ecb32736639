import Taro from "@tarojs/taro";
import { useLayoutEffect } from "react";
import { expect, test, vi } from "vitest";
import CentrePage from "../pages/centre/index";
import OrdersPage from "../pages/orders/index";
import { keptSession, useSessionStore } from "../session/session-store";
import { switchPerson } from "../session/switch-person";
import { mockPhone } from "../testing/mock-phone";
import type { OpenedPage } from "../testing/opened-page";
import type { SentRequest } from "../testing/phone-request";
import { dateText } from "../ui/date-text";
import { client } from "./client";
import { queryClient } from "./query-client";
import { moneyNouns, touch } from "./touch";

vi.mock("../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: false,
}));

const phone = mockPhone();
const oldAfterMs = 21_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const signIn = "/member/loginbyminiapp";
/** With these the centre's first screen is drawn; the withdrawals are the approved ones, which wait for her. */
const centreAsks = [
  "/distributorinfo/status",
  "/distributorinfo/detailinfo",
  "/distribution/withdraw/listbyvernier",
];
/** All that stands on the centre, from its head to its foot. */
const wholeCentre = [
  ...centreAsks,
  "/distribution/withdraw/listbyvernier",
  "/distributorinfo/getearningstrend",
  "/distributorinfo/getranking",
  "/commissionorder/getspreadinfo",
  "/commissionorder/getspreadinfo",
  "/commissionorder/getbycursor",
  "/commissionorder/getsubbycursor",
  "/api/user/settings",
];
const isList = ({ path }: SentRequest) => path.startsWith("/commissionorder/getbycursor");

/** The paths of what was sent since this was called last. */
function asked(): string[] {
  return phone.sent.splice(0).map(({ path }) => path.replace(/\?.*/, ""));
}

/** The app starts again: what it knew is what the phone kept. */
const restart = () => switchPerson("busy-distributor");

test("a first open is two round trips: the sign-in, then all that the first screen shows", async () => {
  const letGo = phone.hold(({ path }) => centreAsks.some((each) => path.startsWith(each)));
  const page = await phone.open(<CentrePage />);
  await vi.waitFor(() => expect(phone.sent).toHaveLength(centreAsks.length + 1));
  expect(asked()).toEqual([signIn, ...centreAsks]);
  letGo();
  await page.says("可提现");
});

test("with the sign-in kept it is one round trip", async () => {
  const before = await phone.open(<CentrePage />);
  await before.says("近 30 天");
  before.close();
  restart();
  asked();
  const letGo = phone.hold(() => true);
  await phone.open(<CentrePage />);
  await vi.waitFor(() => expect(phone.sent).toHaveLength(wholeCentre.length));
  expect(asked().toSorted()).toEqual(wholeCentre.toSorted());
  letGo();
});

test("coming to the front asks for what that page shows, when it may be old, and hidden pages ask nothing", async () => {
  const orders = await phone.open(<OrdersPage />);
  await orders.says("实付");
  for (let pages = 1; pages < 4; pages += 1) {
    const rows = orders.text().split("实付").length;
    orders.reachBottom();
    await vi.waitFor(() => expect(orders.text().split("实付").length).toBeGreaterThan(rows));
  }
  orders.hide();
  const centre = await phone.open(<CentrePage />);
  await centre.says("近 30 天");
  await phone.quiet();
  centre.hide();
  asked();

  centre.show();
  await phone.quiet();
  expect(asked()).toEqual([]);

  centre.hide();
  await phone.passTime(oldAfterMs);
  asked();
  centre.show();
  await phone.quiet();
  expect(asked().toSorted()).toEqual(wholeCentre.toSorted());
});

test("coming back to a long list asks for its newest page only, and keeps the others", async () => {
  const orders = await phone.open(<OrdersPage />);
  await orders.says("实付");
  const countRows = () => orders.text().split("实付").length - 1;
  for (let pages = 1; pages < 4; pages += 1) {
    const rows = countRows();
    orders.reachBottom();
    await vi.waitFor(() => expect(countRows()).toBeGreaterThan(rows));
  }
  const shown = orders.text();
  orders.hide();
  await phone.passTime(oldAfterMs);
  phone.sent.length = 0;
  orders.show();
  await phone.quiet();
  expect(phone.sent.filter(isList).map(({ body }) => body)).toEqual([
    { lastqueryid: "0", size: 20 },
  ]);
  expect(orders.text()).toBe(shown);
});

/** The list after this many pages. */
async function scrolledTo(pages: number): Promise<OpenedPage> {
  const orders = await phone.open(<OrdersPage />);
  await orders.says("实付");
  for (let page = 1; page < pages; page += 1) {
    orders.reachBottom();
    await vi.waitFor(() => expect(countOrders(orders)).toBe((page + 1) * 20));
  }
  return orders;
}
const countOrders = (page: OpenedPage) => page.text().split("实付").length - 1;

test("an older page does not make the newest rows young", async () => {
  const orders = await scrolledTo(1);
  await phone.passTime(oldAfterMs - 5_000);
  orders.reachBottom();
  await vi.waitFor(() => expect(countOrders(orders)).toBe(40));
  await phone.passTime(5_000);
  orders.hide();
  phone.sent.length = 0;
  orders.show();
  await phone.quiet();
  expect(phone.sent.filter(isList)).toHaveLength(1);
});

test("after a command a long list begins anew, as far down as one request reaches", async () => {
  const orders = await scrolledTo(3);
  phone.sent.length = 0;
  touch(queryClient, moneyNouns);
  await vi.waitFor(() => expect(countOrders(orders)).toBe(50));
  await phone.quiet();
  expect(phone.sent.filter(isList).map(({ body }) => body)).toEqual([
    { lastqueryid: "0", size: 50 },
  ]);
  expect(orders.text()).toContain("加载更多");
});

test("a page from before a command is not put below what comes after it", async () => {
  const orders = await scrolledTo(1);
  const letGo = phone.hold(isList);
  orders.reachBottom();
  await vi.waitFor(() =>
    expect(phone.sent.some(({ status }) => status === "under way")).toBe(true),
  );
  orders.hide();
  touch(queryClient, moneyNouns);
  letGo();
  await phone.quiet();
  orders.show();
  await phone.quiet();
  expect(countOrders(orders)).toBe(20);
});

test.each([
  ["an answer", <CentrePage key="centre" />, "可提现"],
  ["a list", <OrdersPage key="orders" />, "实付"],
])("what %s tells of is dated by the server's clock", async (_what, screen, said) => {
  await phone.play("clock", { advancems: 5 * hourMs });
  const page = await phone.open(screen);
  await page.says(said);
  await phone.quiet();
  const seenAt = phone.world.clock.now();
  phone.setOnline(false);
  await page.says(/显示的是/);
  const told = [seenAt, seenAt - minuteMs].map((at) => dateText(at, "minute", at));
  expect(told).toContainEqual(/显示的是 (.*?) 的数据/.exec(page.text())?.[1]);
});

test("reaching the bottom many times at once loads one page", async () => {
  const orders = await phone.open(<OrdersPage />);
  await orders.says("实付");
  await phone.quiet();
  phone.sent.length = 0;
  for (let times = 0; times < 5; times += 1) orders.reachBottom();
  await phone.quiet();
  expect(phone.sent.filter(isList)).toHaveLength(1);
});

test("who never applied is told by her sign-in, and nothing is asked that is refused", async () => {
  switchPerson("customer");
  const first = await phone.open(<CentrePage />);
  await first.says("你还不是分销员");
  await phone.quiet();
  expect(asked()).toEqual([signIn, "/distributorinfo/status"]);
  first.hide();
  await phone.passTime(oldAfterMs);
  asked();
  first.show();
  await phone.quiet();
  expect(asked()).toEqual(["/distributorinfo/status"]);
  first.pullDown();
  await phone.quiet();
  expect(asked()).toEqual(["/distributorinfo/status"]);
  const orders = await phone.open(<OrdersPage />);
  await phone.quiet();
  expect(asked()).toEqual([]);
  orders.close();
  first.close();
  switchPerson("customer");
  await phone.open(<CentrePage />);
  await phone.quiet();
  expect(asked()).toEqual(["/distributorinfo/status"]);
});

test("who has become a distributor since she signed in has her figures", async () => {
  switchPerson("newcomer");
  const session = await client.session.loginByMiniapp({ code: "persona:newcomer" });
  keptSession("newcomer").keep({
    ...session,
    member: { ...session.member, distributorstatus: "none" },
  });
  const page = await phone.open(<CentrePage />);
  await page.says("可提现");
  expect(phone.sent.filter(({ status }) => status === 403)).toEqual([]);
});

test("who waits for her audit is refused once, and not asked for what is known to be refused", async () => {
  switchPerson("auditing");
  const page = await phone.open(<CentrePage />);
  await page.says("资料审核中");
  await phone.quiet();
  expect(phone.sent.filter(({ status }) => status === 403)).not.toEqual([]);
  asked();
  await phone.passTime(oldAfterMs);
  page.hide();
  page.show();
  await phone.quiet();
  expect(asked()).toEqual(["/distributorinfo/status"]);
});

test("a sign-in that comes between the drawing of a screen and its asking is heeded", async () => {
  switchPerson("customer");
  await client.distributor.status();
  const { member } = useSessionStore.getState();
  useSessionStore.setState({ member: undefined });
  // After the screen was drawn, before its questions go out: a slow phone has time between the two.
  function SignedInMeanwhile() {
    useLayoutEffect(() => useSessionStore.setState({ member }), []);
    return null;
  }
  const page = await phone.open(
    <>
      <CentrePage />
      <SignedInMeanwhile />
    </>,
  );
  await page.says("你还不是分销员");
  await phone.quiet();
  expect(phone.sent.filter(({ status }) => status === 403)).toEqual([]);
});

test("an answer that nobody waits for any more is not sent for, and its request is given up", async () => {
  const letGo = phone.hold(isList);
  const orders = await phone.open(<OrdersPage />);
  await vi.waitFor(() => expect(phone.sent.filter(isList)).toHaveLength(1));
  orders.close();
  await vi.waitFor(() => expect(phone.sent.find(isList)?.status).toBe("aborted"));
  letGo();
});

test("another person takes the phone in one act: nothing of the former one is shown or kept for her", async () => {
  const page = await phone.open(<CentrePage />);
  await page.says("林小满");
  await phone.quiet();
  // An answer of the former person that comes when the next one has the phone.
  const letGo = phone.hold(({ path }) => path.startsWith("/distributorinfo/detailinfo"));
  page.pullDown();
  await vi.waitFor(() =>
    expect(phone.sent.some(({ status }) => status === "under way")).toBe(true),
  );
  switchPerson("newcomer");
  letGo();
  await page.saysNoMore("林小满");
  await page.says("可提现");
  await phone.quiet();
  expect(page.text()).not.toContain("林小满");
  expect(phone.sent.filter(({ path }) => path === signIn).map(({ body }) => body)).toEqual([
    { code: "persona:busy-distributor" },
    { code: "persona:newcomer" },
  ]);
  // Back again: her own sign-in and what she saw last are still there.
  asked();
  switchPerson("busy-distributor");
  await page.says("林小满");
  await phone.quiet();
  expect(asked()).not.toContain(signIn);
});

test.each(["{}", "{broken", '{"version":1,"value":{}}'])(
  "odd kept data (%s) and an odd session: the app starts as if nothing had been kept",
  async (odd) => {
    for (const name of ["last-known-data", "session", "withdrawal-intent"]) {
      Taro.setStorageSync(`${name}:busy-distributor`, odd);
    }
    restart();
    const page = await phone.open(<CentrePage />);
    await page.says("林小满");
    await page.says("近 30 天");
  },
);
