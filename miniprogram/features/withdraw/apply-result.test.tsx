import { expect, test, vi } from "vitest";
import { mockPhone } from "../../testing/mock-phone";
import { ApplyScreen } from "./apply-screen";

vi.mock("../../platform/build-constants", () => ({
  apiBaseUrl: "",
  mockPersonas: true,
  isWeapp: true,
}));
vi.mock("../../platform/subscribe", () => ({
  askToSubscribe: (accepted: readonly string[]) =>
    Promise.resolve({ outcome: "answered", accepted, refused: [] }),
}));

const phone = mockPhone();

const solid = (place: HTMLElement) =>
  [...place.querySelectorAll(".button--primary")].map((button) => button.textContent);

test("who has to take it in WeChat is offered the message first, and is done after it", async () => {
  const page = await phone.open(<ApplyScreen />);
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.says("审核通过时提醒我");
  expect(page.text()).toContain("你在微信点一次确认审核通过后 24\u00A0小时内，超时退回可提现");
  expect(solid(page.place)).toEqual(["提醒我"]);
  await page.tap("提醒我");
  await page.says("已开启");
  expect(solid(page.place)).toEqual(["完成"]);
});

test("by another way nothing has to be taken, and it is the arrival that is told", async () => {
  const page = await phone.open(<ApplyScreen />);
  await page.type("提现金额", "200");
  await page.tap("支付宝");
  await page.tap("提现 ¥200.00");
  await page.says("到账时提醒我");
  expect(page.text()).not.toContain("你在微信点一次确认");
});
