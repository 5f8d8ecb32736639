import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { moneySentence } from "./money-sentence";

const now = Date.UTC(2025, 10, 21, 4);
const in7Days = Date.UTC(2025, 10, 28, 4);
const lastWeek = Date.UTC(2025, 10, 14, 4);

type Facts = Parameters<typeof moneySentence>[0];

const cases: readonly (readonly [sentence: string, facts: Facts])[] = [
  ["等待成团", { ordersource: "pdd", originalorderstatus: 0, commissionstatus: "pending" }],
  [
    "确认收货后约 15 天结算",
    { ordersource: "pdd", originalorderstatus: 1, commissionstatus: "pending" },
  ],
  [
    "平台审核中，约 15 天后结算",
    { ordersource: "pdd", originalorderstatus: 2, commissionstatus: "pending" },
  ],
  [
    "审核已通过，等待平台结算",
    { ordersource: "pdd", originalorderstatus: 3, commissionstatus: "pending" },
  ],
  [
    "确认收货后结算",
    { ordersource: "selfsupport", originalorderstatus: 0, commissionstatus: "pending" },
  ],
  [
    "已收货，等待结算",
    { ordersource: "selfsupport", originalorderstatus: 2, commissionstatus: "pending" },
  ],
  [
    "11月28日 可提现",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "pending",
      withdrawableat: in7Days,
    },
  ],
  [
    // The server has released it: a phone whose clock is slow must not say otherwise.
    "已可提现",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "settled",
      withdrawableat: in7Days,
    },
  ],
  [
    "¥25.00 可提现，其余已用于提现",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "settled",
      commissionamount: toFen(4000),
      availableamount: toFen(2500),
    },
  ],
  [
    "¥25.00 可提现，¥15.00 用于抵扣此前失效订单",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "settled",
      commissionamount: toFen(4000),
      availableamount: toFen(2500),
      failreason: "¥15.00 用于抵扣此前失效订单",
    },
  ],
  [
    "其余已可提现，¥2.40 因部分退款扣回",
    {
      ordersource: "selfsupport",
      originalorderstatus: 5,
      commissionstatus: "settled",
      commissionamount: toFen(1600),
      availableamount: toFen(1600),
      refundedamount: toFen(3000),
      failreason: "¥2.40 因部分退款扣回",
    },
  ],
  [
    "已结清，¥2.40 因部分退款扣回",
    {
      ordersource: "selfsupport",
      originalorderstatus: 5,
      commissionstatus: "withdrawn",
      refundedamount: toFen(3000),
      failreason: "¥2.40 因部分退款扣回",
    },
  ],
  [
    "¥40.00 用于抵扣此前失效订单",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "withdrawn",
      failreason: "¥40.00 用于抵扣此前失效订单",
    },
  ],
  [
    "已结算，即将可提现",
    {
      ordersource: "selfsupport",
      originalorderstatus: 5,
      commissionstatus: "pending",
      withdrawableat: lastWeek,
    },
  ],
  [
    "已可提现",
    {
      ordersource: "pdd",
      originalorderstatus: 5,
      commissionstatus: "settled",
      withdrawableat: lastWeek,
    },
  ],
  ["已可提现", { ordersource: "pdd", originalorderstatus: 5, commissionstatus: "settled" }],
  ["提现中", { ordersource: "pdd", originalorderstatus: 5, commissionstatus: "locked" }],
  ["已提现", { ordersource: "selfsupport", originalorderstatus: 5, commissionstatus: "withdrawn" }],
  [
    "原因：订单在收货后 15 天内退款",
    {
      ordersource: "pdd",
      originalorderstatus: 4,
      commissionstatus: "invalid",
      failreason: "订单在收货后 15 天内退款",
    },
  ],
  [
    "原因：平台审核未通过",
    { ordersource: "pdd", originalorderstatus: 4, commissionstatus: "invalid" },
  ],
  [
    "原因：订单已退款",
    {
      ordersource: "selfsupport",
      originalorderstatus: 4,
      commissionstatus: "invalid",
      failreason: " ",
    },
  ],
  [
    "原因：订单违规，被平台处罚",
    { ordersource: "pdd", originalorderstatus: 10, commissionstatus: "invalid" },
  ],
  [
    "原因：渠道未说明",
    { ordersource: "unknown", originalorderstatus: 4, commissionstatus: "invalid" },
  ],
  [
    "等待渠道更新状态",
    { ordersource: "pdd", originalorderstatus: "unknown", commissionstatus: "pending" },
  ],
  [
    "等待渠道更新状态",
    { ordersource: "unknown", originalorderstatus: 0, commissionstatus: "pending" },
  ],
  [
    "状态待更新，请稍后刷新",
    { ordersource: "pdd", originalorderstatus: 5, commissionstatus: "unknown" },
  ],
];

test.each(cases)("the money line says %s", (sentence, facts) => {
  expect(moneySentence(facts, now)).toBe(sentence);
});

test("a day of another year carries its year", () => {
  const newYear = Date.UTC(2026, 0, 3, 4);
  expect(
    moneySentence(
      {
        ordersource: "pdd",
        originalorderstatus: 5,
        commissionstatus: "pending",
        withdrawableat: newYear,
      },
      now,
    ),
  ).toBe("2026年1月3日 可提现");
});
