import { type WithdrawMethod } from "@distribution/sdk";
import { expect, test, vi } from "vitest";
import { refreshShown } from "../../data/refresh-shown";
import { changeSetting } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { ApplyScreen } from "./apply-screen";

/* The ways to be paid, each with its own account, and what the middle office changes meanwhile. */

const phone = mockPhone();
const sent = () => phone.sent.filter(({ path }) => path === "/distribution/withdraw/apply");

async function openForm() {
  const page = await phone.open(<ApplyScreen />);
  await page.says("可提现 ¥745.09");
  return page;
}

test("each way has an account of its own, and a keyboard that fits it", async () => {
  const page = await openForm();
  const keyboard = (label: string) =>
    page.place.querySelector(`input[aria-label^="${label}"]`)?.getAttribute("inputmode");
  expect(keyboard("提现金额")).toBe("decimal");
  await page.tap("支付宝");
  await page.tap("换一个");
  await page.type("支付宝账号", "13912345678");
  await page.tap("银行卡");
  await page.says("银行卡 单笔");
  expect(page.fieldText("银行卡号")).toBe("");
  await page.tap("支付宝");
  await vi.waitFor(() => expect(page.fieldText("支付宝账号")).toBe("13912345678"));
});

/** The middle office offers these ways alone from now on. */
const offerOnly = (...withdrawmethods: WithdrawMethod[]): Promise<void> =>
  changeSetting(phone, { distributionrulesetting: { withdrawmethods } });

test("a way that is switched off while the form is open is no longer the chosen one", async () => {
  const page = await openForm();
  await page.tap("支付宝");
  await page.says("支付宝 单笔");
  await offerOnly("wechat");
  await refreshShown();
  await page.says("微信零钱 单笔");
  await page.type("提现金额", "100");
  await page.tap("提现 ¥100.00");
  await page.says("已提交，等商家审核");
  expect(sent()[0]?.body).toMatchObject({ withdrawtype: "wechat" });
});

test("a refusal is not said any more once what it is about was changed", async () => {
  const page = await openForm();
  await page.type("提现金额", "100");
  await offerOnly("alipay");
  await page.tap("提现 ¥100.00");
  await page.says("请换一种提现方式");
  await page.tap("支付宝");
  await page.saysNoMore("请换一种提现方式");
});
