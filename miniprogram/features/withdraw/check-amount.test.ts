import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { checkAmount, largestAmount, type AmountLimits } from "./check-amount";

const limits = (
  changed: Partial<AmountLimits["rule"]> & { withdrawable?: number } = {},
): AmountLimits => {
  const { withdrawable = 128_640, ...rule } = changed;
  return {
    withdrawable: toFen(withdrawable),
    method: "wechat",
    rule: {
      minamount: toFen(1_000),
      maxamount: toFen(500_000),
      dailylimit: 3,
      remainingtoday: 2,
      ...rule,
    },
  };
};

test.each([
  ["500", 50_000],
  ["500.5", 50_050],
  [" 10 ", 1_000],
  ["１２.３４", 1_234],
  ["1286.40", 128_640],
  ["0010", 1_000],
])("%j is an amount", (text, amount) => {
  expect(checkAmount(text, limits())).toEqual({ ok: true, amount });
});

test.each([
  ["", limits(), "请输入提现金额"],
  ["   ", limits(), "请输入提现金额"],
  ["abc", limits(), "请只输入数字，例如 100 或 50.5"],
  ["-5", limits(), "请只输入数字，例如 100 或 50.5"],
  ["1e3", limits(), "请只输入数字，例如 100 或 50.5"],
  ["1,000", limits(), "请只输入数字，例如 100 或 50.5"],
  ["10.001", limits(), "最多两位小数，精确到分"],
  ["0", limits(), "请输入大于 0 的金额"],
  ["9.99", limits(), "不到微信零钱单笔最低 ¥10"],
  ["9.99", limits({ minamount: toFen(1_050) }), "不到微信零钱单笔最低 ¥10.50"],
  ["1286.41", limits(), "可提现只有 ¥1,286.40"],
  ["99999999999999", limits(), "可提现只有 ¥1,286.40"],
  ["800", limits({ maxamount: toFen(50_000) }), "超过微信零钱单笔 ¥500"],
  ["5000", limits({ maxamount: toFen(50_000) }), "可提现只有 ¥1,286.40"],
  ["500", limits({ remainingtoday: 0 }), "今日 3 次提现已用完，请明天再来"],
  ["", limits({ remainingtoday: 0 }), "今日 3 次提现已用完，请明天再来"],
])("%j is answered with its own sentence", (text, given, sentence) => {
  expect(checkAmount(text, given)).toMatchObject({ ok: false, sentence });
});

test.each([
  ["5", true],
  ["", true],
  [".", true],
  ["0", true],
  ["abc", false],
  ["1.234", false],
  ["99999", false],
])("%j may still become an amount: %s", (text, unfinished) => {
  expect(checkAmount(text, limits())).toMatchObject({ ok: false, unfinished });
});

test("all of it means no more than one withdrawal may take", () => {
  expect(largestAmount(limits())).toBe(128_640);
  expect(largestAmount(limits({ maxamount: toFen(50_000) }))).toBe(50_000);
});

test("only an amount that there is, and the method does not take at once, has a way out by another method", () => {
  const rule = limits({ maxamount: toFen(50_000) });
  expect(checkAmount("800", rule)).toMatchObject({ aboveMethod: 80_000 });
  expect(checkAmount("5000", rule)).not.toHaveProperty("aboveMethod");
});
