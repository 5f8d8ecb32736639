import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import OrdersPage from "../pages/orders/index";
import ApplyPage from "../packages/withdraw/apply/index";
import DetailPage from "../packages/withdraw/detail/index";
import RecordsPage from "../packages/withdraw/records/index";
import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import type { Persona } from "../session/persona";
import { switchPerson } from "../session/switch-person";
import { mockPhone } from "../testing/mock-phone";

const phone = mockPhone();
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));

/** Somebody whose status the app has asked for already, as the centre does. */
async function beKnown(persona: Persona): Promise<void> {
  switchPerson(persona);
  phone.signInAs(persona);
  const status = await client.distributor.status();
  queryClient.setQueryData(questionOf(client.distributor.status, {}), status);
  phone.sent.length = 0;
}

const pages = [
  ["orders", OrdersPage, undefined],
  ["application", ApplyPage, undefined],
  ["records", RecordsPage, undefined],
  ["detail", DetailPage, { withdrawid: "800001" }],
] as const;

test.each(pages)(
  "%s: who is no distributor is told so, and nothing is asked that is refused",
  async (_name, Page, params) => {
    await beKnown("customer");
    const page = await phone.open(<Page />, params);
    await page.says("这里是分销员的页面");
    await phone.quiet();
    expect(asked().filter((path) => path !== "/distributorinfo/status")).toEqual([]);
    expect(page.text()).not.toMatch(/全部|待结算|待审核/);
  },
);

test.each<readonly [Persona, string]>([
  ["customer", "成为分销员后，你的订单和提现会显示在这里"],
  ["auditing", "你的申请正在审核，通过后就能使用"],
  ["rejected", "你的申请没有通过，原因在分销中心"],
])("%s hears why", async (persona, why) => {
  await beKnown(persona);
  const page = await phone.open(<RecordsPage />);
  await page.says(why);
});

test("there is a way on to the centre", async () => {
  await beKnown("customer");
  const switchTab = vi.spyOn(Taro, "switchTab");
  const page = await phone.open(<RecordsPage />);
  await page.tap("去分销中心");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/centre/index" }));
});

test("who never applied is told as soon as she is signed in", async () => {
  switchPerson("customer");
  phone.signInAs("customer");
  const letGo = phone.hold(({ path }) => path.startsWith("/distributorinfo/status"));
  const page = await phone.open(<OrdersPage />);
  await page.says("成为分销员后，你的订单和提现会显示在这里");
  letGo();
  await phone.quiet();
  expect(asked()).toEqual(["/member/loginbyminiapp", "/distributorinfo/status"]);
});

test("of whom nothing is known yet the page asks without waiting, and finds out on the way", async () => {
  switchPerson("auditing");
  phone.signInAs("auditing");
  const page = await phone.open(<OrdersPage />);
  await page.says("这里是分销员的页面");
  await phone.quiet();
  expect(phone.sent.filter(({ status }) => status === 403).length).toBeGreaterThan(0);
  phone.sent.length = 0;
  await phone.passTime(60_000);
  page.hide();
  page.show();
  await phone.quiet();
  expect(asked()).toEqual(["/distributorinfo/status"]);
});

test.each<Persona>(["busy-distributor", "locked", "fired"])(
  "%s sees the page itself, and her status is not asked for again",
  async (persona) => {
    await beKnown(persona);
    const page = await phone.open(<RecordsPage />);
    await page.says("全部");
    await phone.quiet();
    expect(asked()).not.toContain("/distributorinfo/status");
  },
);
