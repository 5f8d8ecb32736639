import { expect, test } from "vitest";
import { checkAccount } from "./check-account";

test.each([
  ["wechat", "anything", undefined],
  ["alipay", "13812342046", "13812342046"],
  ["alipay", " 138 1234 2046 ", "13812342046"],
  ["alipay", "\u202d+86 138-1234-2046\u202c", "13812342046"],
  ["alipay", "lin@example.com", "lin@example.com"],
  ["bank", "6222 0212 3456 7890 128", "6222021234567890128"],
  ["bank", "4111-1111-1111-1111", "4111111111111111"],
] as const)("%s takes %j", (method, text, account) => {
  expect(checkAccount(method, text)).toEqual(
    account === undefined ? { ok: true } : { ok: true, account },
  );
});

test.each([
  ["alipay", "", "请输入支付宝账号（手机号或邮箱）"],
  ["alipay", "1381234204", "手机号应为 11 位，请检查"],
  ["alipay", "23812342046", "手机号应为 11 位，请检查"],
  ["alipay", "lin@example", "邮箱格式不对，请检查"],
  ["alipay", "林小满", "支付宝账号应为手机号或邮箱"],
  ["alipay", `${"a".repeat(60)}@example.com`, "账号不能超过 64 个字"],
  ["bank", "  ", "请输入银行卡号"],
  ["bank", "6222x", "银行卡号只有数字，请检查"],
  ["bank", "62220212345", "银行卡号应为 12 至 19 位数字"],
] as const)("%s answers %j with its own sentence", (method, text, sentence) => {
  expect(checkAccount(method, text)).toEqual({ ok: false, sentence });
});
