import { type Fen, toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import {
  autoWithdrawOffer,
  autoWithdrawOutlook,
  type AutoWithdrawChoice,
  type AutoWithdrawFacts,
} from "./auto-withdraw";

/** 2026-11-26 14:32 in Shanghai. */
const now = Date.UTC(2026, 10, 26, 6, 32);
const tomorrow = Date.UTC(2026, 10, 26, 16);
const threeOClock = Date.UTC(2026, 10, 26, 7);

const wallet = {
  withdrawtype: "wechat",
  minamount: toFen(1_000),
  maxamount: toFen(200_000),
  feerate: toBasisPoints(60),
  expecteddays: 1,
  enabled: true,
} as const;

const facts = (
  withdrawable: number,
  more: Partial<AutoWithdrawFacts> & { remaining?: number } = {},
): AutoWithdrawFacts => ({
  withdrawableamount: toFen(withdrawable),
  withdrawrule: { remainingtoday: more.remaining ?? 1, methods: [wallet] },
  nextrelease: { at: tomorrow, amount: toFen(5_036), ordercount: 2 },
  ...more,
});
const at = (threshold: number, more: Partial<AutoWithdrawChoice> = {}): AutoWithdrawChoice => ({
  enabled: true,
  threshold: toFen(threshold),
  ...more,
});

const closed = { ...wallet, enabled: false };
const withMethod = (method: Partial<typeof wallet>, remaining = 1): Partial<AutoWithdrawFacts> => ({
  withdrawrule: { remainingtoday: remaining, methods: [{ ...wallet, ...method }] },
});

test.each<[string, AutoWithdrawFacts, AutoWithdrawChoice, ReturnType<typeof autoWithdrawOutlook>]>([
  ["off", facts(74_560), at(75_000, { enabled: false }), { kind: "off" }],
  [
    "the server's word comes first",
    facts(74_560),
    at(49_000, { next: { at: threeOClock, amount: toFen(74_560) } }),
    { kind: "due", at: threeOClock, amount: 74_560 as Fen },
  ],
  [
    "a word of the server's whose time is over counts no more",
    facts(74_560),
    at(75_000, { next: { at: now - 1, amount: toFen(74_560) } }),
    { kind: "planned", at: tomorrow, amount: 79_596 as Fen, coming: 5_036 as Fen },
  ],
  [
    "reached before the server has said so: at the next full hour",
    facts(74_560),
    at(74_560),
    { kind: "due", at: threeOClock, amount: 74_560 as Fen },
  ],
  [
    "reached, and today's times are used up: tomorrow",
    facts(74_560, { remaining: 0, unavailablereason: "今日 3 次提现已用完" }),
    at(49_000),
    { kind: "due", at: tomorrow, amount: 74_560 as Fen },
  ],
  [
    "the next release brings it: its day, and both amounts",
    facts(74_560),
    at(75_000),
    { kind: "planned", at: tomorrow, amount: 79_596 as Fen, coming: 5_036 as Fen },
  ],
  [
    "the next release brings exactly what is missing",
    facts(74_560),
    at(79_596),
    { kind: "planned", at: tomorrow, amount: 79_596 as Fen, coming: 5_036 as Fen },
  ],
  [
    "the next release does not bring it",
    facts(74_560),
    at(79_597),
    { kind: "short", missing: 5_037 as Fen },
  ],
  [
    "nothing is on its way",
    facts(74_560, { nextrelease: undefined }),
    at(75_000),
    { kind: "short", missing: 440 as Fen },
  ],
  [
    "no more at once than the wallet takes",
    facts(500_000),
    at(49_000),
    { kind: "due", at: threeOClock, amount: 200_000 as Fen },
  ],
  [
    "a minimum that was raised above the threshold counts",
    facts(1_500, { nextrelease: undefined, ...withMethod({ minamount: toFen(2_000) }) }),
    at(1_000),
    { kind: "short", missing: 500 as Fen },
  ],
  [
    "the wallet is closed",
    facts(74_560, { withdrawrule: { remainingtoday: 1, methods: [closed] } }),
    at(49_000),
    { kind: "blocked", reason: "商家未开放提现到微信零钱，自动提现暂停" },
  ],
  [
    "its owner is locked",
    facts(74_560, { unavailablereason: "账号已冻结，解冻后可提现" }),
    at(49_000),
    { kind: "blocked", reason: "账号已冻结，解冻后可提现" },
  ],
])("what comes next: %s", (_what, given, choice, outlook) => {
  expect(autoWithdrawOutlook(given, choice, now)).toEqual(outlook);
});

test.each<[string, AutoWithdrawFacts, AutoWithdrawChoice, number | undefined]>([
  ["可提现金额 < 阈值", facts(48_999), at(49_000), undefined],
  ["可提现金额 = 阈值", facts(49_000), at(49_000), 49_000],
  ["可提现金额 > 阈值", facts(74_560), at(49_000), 74_560],
  ["关闭", facts(74_560), at(49_000, { enabled: false }), undefined],
  ["仍需满足最低提现金额", facts(900), at(100), undefined],
  ["受提现次数限制", facts(74_560, { remaining: 0 }), at(49_000), undefined],
  ["现在不能提现", facts(74_560, { unavailablereason: "账号已冻结" }), at(49_000), undefined],
  [
    "微信零钱未开放",
    facts(74_560, { withdrawrule: { remainingtoday: 1, methods: [] } }),
    at(49_000),
    undefined,
  ],
  ["超过单笔上限", facts(500_000), at(49_000), 200_000],
])("whether to ask: %s", (_what, given, choice, amount) => {
  expect(autoWithdrawOffer(given, choice)?.amount).toBe(amount);
});

test("what is asked about says what arrives: the fee is rounded as the server rounds it", () => {
  expect(autoWithdrawOffer(facts(74_560), at(49_000))).toEqual({
    withdrawable: 74_560,
    threshold: 49_000,
    amount: 74_560,
    net: 74_113,
  });
});
