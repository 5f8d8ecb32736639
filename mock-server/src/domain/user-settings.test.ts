import { toFen } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { defaultRule } from "./default-rule";
import {
  autoWithdrawAmount,
  defaultUserSettings,
  nextAutoWithdraw,
  recommendedThreshold,
  thresholdFen,
  thresholdProblem,
} from "./user-settings";

// From ¥10 to ¥2,000, three times a day.
const rule = defaultRule;
const chosen = { autoWithdrawEnabled: true, autoWithdrawThresholdFen: toFen(5_000) };
const applicant = { locked: false, settledFen: toFen(8_000), appliedToday: 0, mayDrawRest: false };

test("who never chose is told of money and customers, and withdraws nothing by itself", () => {
  expect(defaultUserSettings(rule)).toEqual({
    autoWithdrawEnabled: false,
    autoWithdrawSince: null,
    autoWithdrawThresholdFen: 1_000,
    earningsNotify: true,
    withdrawNotify: true,
    bindNotify: true,
    expireNotify: true,
    dailyDigest: false,
    bySubscribe: true,
    byOfficialAccount: false,
    bySms: false,
    byEmail: false,
    updatedAt: 0,
  });
});

test.each([
  [999, "不能低于最低提现金额 ¥10.00"],
  [0, "不能低于最低提现金额 ¥10.00"],
  [1_000, undefined],
  [5_050, undefined],
  [300_000, undefined],
])("a threshold of %i fen: %s", (threshold, problem) => {
  expect(thresholdProblem(rule, toFen(threshold))).toBe(problem);
});

test("a minimum that was raised since counts for a lower threshold too", () => {
  const raised = { ...rule, minWithdrawFen: toFen(6_000) };
  expect(thresholdFen(raised, chosen)).toBe(6_000);
  expect(thresholdFen(rule, chosen)).toBe(5_000);
  expect(autoWithdrawAmount(raised, chosen, { ...applicant, settledFen: toFen(5_999) })).toBe(
    undefined,
  );
});

test.each([
  ["all of it", {}, {}, 8_000],
  ["exactly the threshold", {}, { settledFen: toFen(5_000) }, 5_000],
  ["a fen less than the threshold", {}, { settledFen: toFen(4_999) }, undefined],
  ["more than one withdrawal may take", {}, { settledFen: toFen(200_001) }, 200_000],
  ["while it is off", { autoWithdrawEnabled: false }, {}, undefined],
  ["a locked distributor", {}, { locked: true }, undefined],
  ["the last application of the day", {}, { appliedToday: 2 }, 8_000],
  ["one more than the day allows", {}, { appliedToday: 3 }, undefined],
])("automatically withdrawn: %s", (_case, settings, judged, amount) => {
  expect(autoWithdrawAmount(rule, { ...chosen, ...settings }, { ...applicant, ...judged })).toBe(
    amount,
  );
});

test("nothing is withdrawn by itself while WeChat is no method", () => {
  const closed = { ...rule, withdrawMethods: ["alipay", "bank"] as const };
  expect(autoWithdrawAmount(closed, chosen, applicant)).toBe(undefined);
});

const at = (text: string) => Date.parse(`${text}+08:00`);

test.each([
  ["2026-11-22T12:20:00", 0, "2026-11-22T13:00:00"],
  // The hour's own run has been.
  ["2026-11-22T12:00:00", 0, "2026-11-22T13:00:00"],
  ["2026-11-22T12:59:59.999", 2, "2026-11-22T13:00:00"],
  ["2026-11-22T12:20:00", 3, "2026-11-23T00:00:00"],
  ["2026-11-22T23:20:00", 0, "2026-11-23T00:00:00"],
  ["2026-11-22T23:20:00", 3, "2026-11-23T00:00:00"],
  ["2026-11-22T00:00:00", 3, "2026-11-23T00:00:00"],
])("at %s, after %i applications, the next one is due at %s", (now, appliedToday, due) => {
  expect(nextAutoWithdraw(rule, chosen, { ...applicant, appliedToday }, at(now))).toEqual({
    at: at(due),
    amount: 8_000,
  });
});

test("where nothing would be taken, nothing is announced", () => {
  const poor = { ...applicant, settledFen: toFen(4_999) };
  expect(nextAutoWithdraw(rule, chosen, poor, at("2026-11-22T12:20:00"))).toBe(undefined);
});

test.each([
  [8_000, 8_000],
  [8_999.5, 8_000],
  [1_999, 1_000],
  [300, 1_000],
  [250_000, 200_000],
])("an average of %d fen recommends %i", (average, recommended) => {
  expect(recommendedThreshold(rule, average)).toBe(recommended);
});
