import { expect, test } from "vitest";
import { allOrders, type OrderChoice } from "../../parts/order/order-filter";
import { choiceText, chosenFilters, orderQuestion, shortStatus } from "./order-question";

const now = Date.parse("2026-11-26T14:32:00+08:00");

test.each<[Partial<OrderChoice>, string, object, readonly string[], string]>([
  [{}, "", {}, [], ""],
  [{ ordersource: "pdd" }, "", { ordersource: "pdd" }, [], "拼多多"],
  [
    // 0 is a status like any other.
    { ordersource: "pdd", orderstatus: 0 },
    "咖啡",
    { ordersource: "pdd", orderstatus: 0, keyword: "咖啡" },
    ["已支付"],
    "拼多多 · 已支付 · “咖啡”",
  ],
  [
    { commissionstatus: "pending", paid: { lastDays: 7 } },
    "",
    { commissionstatus: "pending", starttime: Date.parse("2026-11-20T00:00:00+08:00") },
    ["待结算", "近 7 天"],
    "待结算 · 近 7 天",
  ],
  [
    { ordersource: "selfsupport", orderstatus: 4, commissionstatus: "invalid" },
    "",
    { ordersource: "selfsupport", orderstatus: 4, commissionstatus: "invalid" },
    ["已失效", "已退款"],
    "自营 · 已失效 · 已退款",
  ],
])("%o with “%s” is asked for and told", (choice, keyword, question, filters, text) => {
  const whole = { ...allOrders, ...choice };
  expect(orderQuestion(whole, keyword, now)).toEqual(question);
  expect(chosenFilters(whole, now).map(({ label }) => label)).toEqual(filters);
  expect(choiceText(whole, keyword, now)).toBe(text);
});

test("a status loses its aside, whichever brackets it has", () => {
  expect(["审核失败(不可提现)", "已退款（不可提现）", "已支付"].map(shortStatus)).toEqual([
    "审核失败",
    "已退款",
    "已支付",
  ]);
});
