import { createClient, toFen } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { mockPhone } from "../../testing/mock-phone";
import { dateText } from "../../ui/date-text";
import { AuthorizationScreen } from "./authorization-screen";
import { DetailScreen } from "./detail-screen";

const confirmPayOut = vi.hoisted(() => vi.fn<(payOut: { package: string }) => Promise<string>>());
vi.mock("../../platform/confirm-pay-out", () => ({ confirmPayOut }));
vi.mock("./result-delays", () => ({ resultDelaysMs: [] }));
vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));

const phone = mockPhone();

beforeEach(() => {
  confirmPayOut.mockReset();
  confirmPayOut.mockResolvedValue("shown");
});

/** The merchant opens it: the showcase's rule does not. */
async function offer(): Promise<void> {
  const office = createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });
  await office.setting.update({ distributionrulesetting: { payeeauthorizationenabled: true } });
}

const answer = async (result: "agree" | "refuse") => {
  const { dismemberid } = await client.distributor.detail();
  await phone.play("authorizations", { dismemberid, result });
};
const waiting = async () => {
  const { list } = await client.withdrawal.list({ status: 1 });
  return list.find(({ confirm }) => confirm?.state === "waiting")?.withdrawid ?? "";
};
const packages = () => confirmPayOut.mock.calls.map(([payOut]) => payOut.package);

test("where the merchant does not offer it that is said, with what each pay-out asks instead", async () => {
  const page = await phone.open(<AuthorizationScreen />);
  await page.says("这里不能免确认收款");
  expect(page.text()).toMatch(/请在 24.小时内到微信点一次确认/);
  expect(page.text()).not.toContain("去微信同意");
});

test("agreed to in WeChat it is on by the server's word alone, and can be ended", async () => {
  await offer();
  const page = await phone.open(<AuthorizationScreen />);
  await page.says("每一笔要你点一次确认");
  await page.tap("去微信同意", 2);
  // That WeChat's page was shown is no agreement.
  await page.says("等你在微信里同意");
  expect(packages()).toHaveLength(1);
  expect(page.text()).toContain("前有效。没有同意也没关系，收款照旧");
  await answer("agree");
  await page.tap("刷新结果");
  await page.says("提现直接进微信零钱");
  expect(page.text()).toContain("没有到期日");
  expect(page.text()).not.toContain("自动提现");

  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(49_000) });
  await page.tap("关闭免确认收款");
  await page.says("关闭免确认收款？");
  await page.tap("关闭", 2);
  await page.saysNoMore("提现直接进微信零钱");
  await page.says("每一笔要你点一次确认");
  expect(page.text()).toMatch(/已关闭.*关闭。24.小时内没点/);
  expect((await client.withdrawal.authorization()).status).toBe("revoked");
});

test("whoever lets it withdraw by itself is told what that is with it, and what it is without it", async () => {
  await offer();
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(49_000) });
  await client.withdrawal.authorize({});
  await answer("agree");
  const page = await phone.open(<AuthorizationScreen />);
  // The server's job looks every hour.
  await page.says("自动提现从提交到到账都不用你动手满 ¥490.00 时提交，预计 21:00");
  await page.tap("关闭免确认收款");
  await page.says(/之后的提现要你在 24.小时内点一次确认，自动提现也一样/);
  await page.tap("不关");
  await page.saysNoMore("关闭免确认收款？");
  expect((await client.withdrawal.authorization()).status).toBe("active");
});

test("with less than the threshold the day is told on which enough comes, and none where none is known", async () => {
  await offer();
  const { withdrawableamount, nextrelease } = await client.distributor.detail();
  if (!nextrelease) throw new Error("The showcase has commission whose freeze ends.");
  const threshold = (fen: number) =>
    client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(fen) });
  await threshold(withdrawableamount + nextrelease.amount);
  await client.withdrawal.authorize({});
  await answer("agree");
  const page = await phone.open(<AuthorizationScreen />);
  await page.says(`时提交，预计 ${dateText(nextrelease.at, "day", nextrelease.at)}`);
  page.close();
  await threshold(withdrawableamount + nextrelease.amount + 1);
  await phone.passTime(60_000);
  const other = await phone.open(<AuthorizationScreen />);
  await other.says(/满 ¥[\d,.]+ 时提交/);
  await phone.quiet();
  expect(other.text()).not.toContain("预计");
});

test("before the first receipt it is offered, once, and to say no is not to lose the receipt", async () => {
  await offer();
  const page = await phone.open(<DetailScreen />, { withdrawid: await waiting() });
  await page.says("同意一次，以后到账不用再点确认");
  await page.tap("去微信确认收款");
  await page.says("只收钱，不会扣你的钱");
  expect(page.text()).toMatch(/这一笔 ¥[\d.]+ 一起收/);
  expect(packages()).toEqual([]);
  await page.tap("这次只收款");
  await page.says("正在等微信的结果");
  expect(packages()).toHaveLength(1);
  expect(packages()[0]).not.toContain("-and-");
  await phone.quiet();
  await page.tap("再去微信");
  await vi.waitFor(() => expect(packages()).toHaveLength(2));
  expect(page.text()).not.toContain("只收钱，不会扣你的钱");
});

test("agreed to with the receipt, both are one page of WeChat's", async () => {
  await offer();
  const page = await phone.open(<DetailScreen />, { withdrawid: await waiting() });
  await page.says("同意一次，以后到账不用再点确认");
  await page.tap("去微信确认收款");
  await page.tap("同意，并收这一笔");
  await page.says("正在等微信的结果");
  expect(packages()).toEqual([expect.stringContaining("-and-mock-authorization")]);
  expect((await client.withdrawal.authorization()).status).toBe("waiting");
});

test("where the agreement is refused the receipt goes on alone", async () => {
  await offer();
  const page = await phone.open(<DetailScreen />, { withdrawid: await waiting() });
  await page.says("同意一次，以后到账不用再点确认");
  await page.tap("去微信确认收款");
  await page.says("只收钱，不会扣你的钱");
  // On another phone she has agreed to it meanwhile.
  await client.withdrawal.authorize({});
  await answer("agree");
  const toast = vi.spyOn(Taro, "showToast");
  await page.tap("同意，并收这一笔");
  await vi.waitFor(() => expect(packages()).toHaveLength(1));
  expect(packages()[0]).not.toContain("-and-");
  expect(toast).not.toHaveBeenCalled();
});
