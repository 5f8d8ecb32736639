import { formatYuan, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import type { Persona } from "../../session/persona";
import { useClosedHints } from "../../session/closed-hints";
import { useSessionStore } from "../../session/session-store";
import { switchPerson } from "../../session/switch-person";
import { useDialogs } from "../../shell/dialogs";
import { mockPhone } from "../../testing/mock-phone";
import { dateText } from "../../ui/date-text";
import { CentreScreen } from "./centre-screen";

/* What the centre says of 自动提现 below the money: offered once, then what comes next. */

const phone = mockPhone();
const press = (label: string, { place }: { place: HTMLElement }) =>
  place.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
const be = (persona: Persona) => {
  Taro.clearStorageSync();
  switchPerson(persona);
  phone.signInAs(persona);
};

beforeEach(() => {
  useDialogs.setState({ open: undefined });
  useClosedHints.setState({ memberids: [] });
});

test("on the first visit it is offered with the server's threshold, and the cross ends that for good", async () => {
  const { recommendedthreshold = 0 } = await client.settings.detail();
  const page = await phone.open(<CentreScreen />);
  await page.says(`可提现满 ¥${recommendedthreshold / 100} 时自动提交申请`);
  expect(page.text()).toContain("到账前在微信点一次确认");
  expect(page.text()).not.toContain("自动提现已关闭");
  press("不再提示自动提现", page);
  await page.says("自动提现已关闭到达金额自动提交，不用记着来提");
  const { member } = useSessionStore.getState();
  expect(JSON.stringify(Taro.getStorageSync("auto-withdraw-hint-closed"))).toContain(
    `${member?.memberid}`,
  );
  page.close();
  const again = await phone.open(<CentreScreen />);
  await again.says("自动提现已关闭");
  expect(again.text()).not.toContain("不用记着来提现");
});

test("switched on with that threshold it says what comes next, and leads to where it is changed", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  const { recommendedthreshold = 0 } = await client.settings.detail();
  const page = await phone.open(<CentreScreen />);
  await page.tap("开启自动提现", 2);
  await page.tap("暂不");
  await page.says(`自动提现已开启满 ¥${recommendedthreshold / 100}`);
  await vi.waitFor(async () =>
    expect(await client.settings.detail()).toMatchObject({
      autowithdrawenabled: true,
      autowithdrawthreshold: recommendedthreshold,
    }),
  );
  await page.says(/预计 21:00 自动提现 ¥[\d,.]+ · 到账前要在微信点一次确认/);
  const row = [...page.place.querySelectorAll<HTMLElement>(".foot-row")].find((one) =>
    one.textContent.includes("自动提现已开启"),
  );
  row?.click();
  row?.click();
  await phone.quiet();
  expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    "/packages/settings/auto-withdraw/index",
  ]);
});

test("with less than the threshold the day is told on which enough comes, or what is missing", async () => {
  const { withdrawableamount, nextrelease } = await client.distributor.detail();
  if (!nextrelease) throw new Error("The showcase has commission whose freeze ends.");
  const both = withdrawableamount + nextrelease.amount;
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(both) });
  const page = await phone.open(<CentreScreen />);
  const day = dateText(nextrelease.at, "day", nextrelease.at);
  await page.says(`预计 ${day} 自动提现`);
  page.close();
  await client.settings.save({ autowithdrawthreshold: toFen(both + 1) });
  await phone.passTime(60_000);
  const other = await phone.open(<CentreScreen />);
  await other.says(`还差 ¥${formatYuan(toFen(nextrelease.amount + 1))}`);
});

test("settings that do not come leave a row with another try, and the money above as it is", async () => {
  await phone.play("faults", { path: "/api/user/settings", kind: "error" });
  const page = await phone.open(<CentreScreen />);
  await page.says("自动提现没有加载出来，点这里重试");
  expect(page.text()).toContain("可提现");
  await phone.play("faults", { kind: "none" });
  await page.tap("自动提现没有加载出来，点这里重试");
  await page.says("不用记着来提现");
});

test.each<Persona>(["newcomer", "locked", "fired"])("%s is told nothing of it", async (persona) => {
  be(persona);
  const page = await phone.open(<CentreScreen />);
  await page.says("可提现");
  await phone.quiet();
  expect(page.text()).not.toMatch(/自动提现已|不用记着来提现/);
});

test("a newcomer's centre leads to how commission comes about", async () => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  be("newcomer");
  const page = await phone.open(<CentreScreen />);
  await page.tap("佣金怎么算、何时到账");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/rules/questions/index" }),
  );
});

test("the end of the page says of when the figures are", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("数据更新于 20:0");
  expect(page.text()).toContain("下拉刷新");
});
