import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { wayOn } from "./way-on";

const now = Date.UTC(2026, 10, 26, 4);
const failedAt = Date.UTC(2026, 10, 25, 4);
/** In Shanghai. */
const lastMomentOfThatDay = Date.UTC(2026, 10, 25, 16) - 1;

type Facts = Parameters<typeof wayOn>[0];
type Context = Parameters<typeof wayOn>[1];

const way = (facts: Partial<Facts>, context: Partial<Context> = {}) =>
  wayOn(
    {
      withdrawid: "800013",
      withdrawtype: "wechat",
      amount: toFen(42_000),
      returnedamount: toFen(42_000),
      timeline: [{ status: 3, at: failedAt, note: "¥420.00 已退回可提现" }],
      ...facts,
    },
    { now, owner: "林小满", otherWay: "alipay", ...context },
  );

const back = "¥420.00 已全部退回可提现，没有扣手续费。";

test("an account of somebody else's is changed, and the rest stays", () => {
  const failcode = "account-mismatch";
  const failmsg = "收款账号与实名信息不一致";
  expect(way({ failcode, failmsg, withdrawtype: "alipay" })).toEqual({
    headline: failmsg,
    sentence: `${back}换成 林小满 实名的账号，就可以重新提。`,
    next: { do: "again", text: "修改账号，重新提现" },
  });
});

test("a wallet has no account to change: another way is offered", () => {
  const { next } = way({ failcode: "account-mismatch", failmsg: "微信实名与收款人不一致" });
  expect(next).toEqual({ do: "again", text: "改用支付宝", method: "alipay" });
});

test("a full wallet takes more on the day after", () => {
  const facts = { failcode: "quota-full", failmsg: "微信零钱当日收款额度已满" } as const;
  expect(way(facts, { now: lastMomentOfThatDay })).toEqual({
    headline: "微信零钱当日收款额度已满",
    sentence: `${back}11月26日 可以再提，或现在改到支付宝`,
    next: { do: "again", text: "改用支付宝", method: "alipay" },
    second: { do: "leave", text: "知道了" },
  });
});

test("once that day has come a full wallet is no obstacle any more", () => {
  const nextDay = lastMomentOfThatDay + 1;
  const sentence = (context: Partial<Context>) => way({ failcode: "quota-full" }, context).sentence;
  expect(sentence({ now: nextDay })).toBe(`${back}现在可以再提，也可以改到支付宝`);
  expect(sentence({ now: nextDay, otherWay: undefined })).toBe(`${back}现在可以再提`);
});

test("where no other way takes the sum the same one is tried again", () => {
  const { next, sentence } = way(
    { failcode: "quota-full" },
    { otherWay: undefined, now: lastMomentOfThatDay },
  );
  expect(next).toEqual({ do: "again", text: "重新提现" });
  expect(sentence).toBe(`${back}11月26日 可以再提`);
});

test("an abnormal account is told shortly, and gone round", () => {
  expect(
    way({ failcode: "payee-abnormal", failmsg: "收款微信账户异常，请联系微信支付客服" }),
  ).toEqual({
    headline: "微信收款账户异常",
    sentence: `${back}可以先改到支付宝，账户恢复后再用微信`,
    next: { do: "again", text: "改用支付宝", method: "alipay" },
  });
});

test("one that was not confirmed in time is made again", () => {
  expect(way({ failcode: "not-confirmed", failmsg: "超过 24 小时未确认收款" })).toMatchObject({
    sentence: back,
    next: { do: "again", text: "重新提现" },
  });
});

test("where orders failed it leads to them, and nothing is said to be back that is not", () => {
  const failed = way({
    failcode: "orders-failed",
    failmsg: "所用订单已失效：订单已退款",
    returnedamount: toFen(0),
    timeline: [{ status: 3, at: failedAt, note: "扣除 ¥420.00" }],
  });
  expect(failed).toEqual({
    headline: "所用订单已失效",
    sentence: "所用订单已失效：订单已退款。扣除 ¥420.00。",
    next: { do: "orders", text: "看订单" },
  });
});

test.each([undefined, "审核未通过"])(
  "without a reason (%s) the number goes to the service desk",
  (failmsg) => {
    expect(way({ failcode: "other", ...(failmsg && { failmsg }) })).toMatchObject({
      headline: "商家没有写明原因",
      sentence: `${back}把提现单号 800013 发给客服，可以问到原因`,
      next: { do: "copy-and-ask", text: "复制单号，联系客服" },
    });
  },
);

test("a reason in the merchant's own words leads on all the same", () => {
  expect(way({ failcode: "other", failmsg: "资料待补" })).toMatchObject({
    headline: "资料待补",
    next: { do: "again", text: "重新提现" },
  });
});

test("all of it is said only where it is all", () => {
  const { sentence } = way({ failcode: "not-confirmed", returnedamount: toFen(40_000) });
  expect(sentence).toBe("¥400.00 已退回可提现，其余抵扣了失效的订单。");
});
