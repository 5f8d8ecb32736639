import { expect, test, vi } from "vitest";
import { confirmPayOut } from "./confirm-pay-out";

interface Transfer {
  success: (result: { errMsg: string; result?: string }) => void;
  fail: (failure: { errMsg: string }) => void;
}

const wechat = vi.hoisted(() => ({
  canIUse: () => true,
  requestMerchantTransfer: undefined as undefined | ((transfer: Transfer) => void),
}));
vi.mock("@tarojs/taro", () => ({ default: wechat }));

const payOut = { mchid: "1900000109", appid: "wx00000000000000aa", package: "package" };

test.each<readonly [string, (transfer: Transfer) => void, string]>([
  ["its page was shown", ({ success }) => success({ errMsg: "ok", result: "success" }), "shown"],
  [
    "HarmonyOS answers ok to a cancel",
    ({ success }) => success({ errMsg: "ok", result: "cancel" }),
    "cancelled",
  ],
  [
    "it was left",
    ({ fail }) => fail({ errMsg: "requestMerchantTransfer:fail cancel" }),
    "cancelled",
  ],
])("%s", async (_what, answer, outcome) => {
  wechat.requestMerchantTransfer = answer;
  expect(await confirmPayOut(payOut)).toBe(outcome);
});

test("a WeChat that has no such page is told apart from one that was left", async () => {
  wechat.requestMerchantTransfer = undefined;
  expect(await confirmPayOut(payOut)).toBe("unsupported");
});
