import * as v from "valibot";
import { expect, test } from "vitest";
import { accountProblem, checkAccount, cleanAccount, cleanPhone, phone } from "./account-rules";

test.each([
  "13812342046",
  "\u202d138 1234 2046\u202c",
  "+86 138-1234-2046",
  "008613812342046",
  "86 138 1234 2046",
  "１３８１２３４２０４６",
  "\u200b138\u00a01234\u00a02046\ufeff",
])("%j is one phone, however it was pasted", (typed) => {
  expect(cleanPhone(typed)).toBe("13812342046");
  expect(v.parse(phone, typed)).toBe("13812342046");
});

test.each([
  "",
  "1381234204",
  "138123420461",
  "23812342046",
  "12012342046",
  "+1 381 234 2046",
  "1381234204²",
])("%j is no phone", (typed) => {
  expect(v.safeParse(phone, typed).issues?.[0].message).toBe("应为 11 位手机号");
});

test.each([
  ["wechat", "anything", "", undefined],
  ["alipay", "+86 138-1234-2046", "13812342046", undefined],
  ["alipay", " lin-xiao@example.com\u200b", "lin-xiao@example.com", undefined],
  ["alipay", "ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", "lin@example.com", undefined],
  ["alipay", "", "", "请输入支付宝账号（手机号或邮箱）"],
  ["alipay", "1381234204", "1381234204", "手机号应为 11 位，请检查"],
  ["alipay", "lin@example", "lin@example", "邮箱格式不对，请检查"],
  ["alipay", "林小满", "林小满", "支付宝账号应为手机号或邮箱"],
  ["bank", "6222 0212 3456 7890 128", "6222021234567890128", undefined],
  ["bank", "4111-1111—1111-1111", "4111111111111111", undefined],
  ["bank", "６２２２０２１２３４５６", "622202123456", undefined],
  ["bank", "\u200b", "", "请输入银行卡号"],
  ["bank", "6222x", "6222x", "银行卡号只有数字，请检查"],
  ["bank", "62220212345", "62220212345", "银行卡号应为 12 至 19 位数字"],
  ["bank", "1".repeat(20), "1".repeat(20), "银行卡号应为 12 至 19 位数字"],
] as const)("%s reads %j as %j: %s", (method, typed, account, problem) => {
  expect(cleanAccount(method, typed)).toBe(account);
  expect(accountProblem(method, account)).toBe(problem);
});

test.each([
  ["nothing", undefined, true, { ok: true }],
  ["nothing", undefined, false, { ok: false, sentence: "请输入支付宝账号（手机号或邮箱）" }],
  [
    "a blank, which is a slip",
    " \u200b",
    true,
    { ok: false, sentence: "请输入支付宝账号（手机号或邮箱）" },
  ],
  ["an account", "138 1234 2046", true, { ok: true, account: "13812342046" }],
  ["a wrong account", "1381234204", true, { ok: false, sentence: "手机号应为 11 位，请检查" }],
] as const)(
  "of %s, with or without an account used last, one judgement comes",
  (_, written, hasLast, check) => {
    expect(checkAccount("alipay", written, hasLast)).toEqual(check);
  },
);

test("a WeChat wallet needs no account, whatever was written", () => {
  expect(checkAccount("wechat", undefined, false)).toEqual({ ok: true });
  expect(checkAccount("wechat", "anything", false)).toEqual({ ok: true });
});
