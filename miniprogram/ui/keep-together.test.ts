import { expect, test } from "vitest";
import { keepTogether } from "./keep-together";

test.each([
  ["今日还可提现 2 次", "今日还可提现 2\u00A0次"],
  ["拼多多 · 已售 1.8 万", "拼多多 · 已售 1.8\u00A0万"],
  ["还剩 21 小时 08 分，超时自动退回", "还剩 21\u00A0小时 08\u00A0分，超时自动退回"],
  ["¥320.50 将于 11月28日 可提现，共 6 笔订单", "¥320.50 将于 11月28日 可提现，共 6\u00A0笔订单"],
])("%s", (sentence, kept) => {
  expect(keepTogether(sentence)).toBe(kept);
});
