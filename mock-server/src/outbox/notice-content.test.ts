import { toFen, type Masked } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { maskName } from "../domain/mask";
import { subscribeTemplates, unfitField } from "../domain/subscribe-template";
import { noticeContent } from "./notice-content";
import type { Notice } from "./notify";

const at = Date.parse("2026-11-22T12:00:00+08:00");
const long = "很长的名字 ".repeat(10);
const longName = long as Masked;
const amountFen = toFen(9_999_999_999);

test.each<Notice>([
  { kind: "audit", passed: true },
  { kind: "audit", passed: true, reason: "分销员资格已恢复" },
  { kind: "audit", passed: false },
  { kind: "audit", passed: false, reason: long },
  { kind: "earnings", amountFen, goodsName: long, buyerName: longName },
  { kind: "withdraw", amountFen, netFen: amountFen, stage: "paid" },
  { kind: "withdraw", amountFen, netFen: amountFen, stage: "failed" },
  { kind: "withdraw", amountFen, netFen: amountFen, stage: "waiting" },
  { kind: "withdraw", amountFen: toFen(0), netFen: toFen(0), stage: "failed", reason: long },
  { kind: "bind", customerName: longName, expiresAt: at },
  { kind: "expire", customerName: maskName(""), expiresAt: at },
  { kind: "digest", day: "2026-11-21", amountFen, orderCount: 12_345 },
])("%j fills every field of its template, within its limits", (notice) => {
  const template = subscribeTemplates[notice.kind];
  const content = noticeContent(notice, at);
  expect(unfitField(template, content)).toBeUndefined();
  expect(Object.keys(content)).toEqual(Object.keys(template.fields));
});
