import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import {
  addFen,
  askedFen,
  formatRate,
  formatYuan,
  mostFen,
  parseYuan,
  shareOf,
  toBasisPoints,
  toFen,
  type ParsedYuan,
} from "./money";

const refused = (reason: Extract<ParsedYuan, { ok: false }>["reason"]) => ({ ok: false, reason });
const fenOf = (amount: number) => ({ ok: true, amount });

test.each([
  ["19.9", fenOf(1990)],
  ["19.90", fenOf(1990)],
  ["0.1", fenOf(10)],
  ["1.1", fenOf(110)],
  ["8.29", fenOf(829)],
  ["1.15", fenOf(115)],
  ["0", fenOf(0)],
  ["007", fenOf(700)],
  [".5", fenOf(50)],
  ["5.", fenOf(500)],
  [" 12 ", fenOf(1200)],
  ["\u300012\u3000", fenOf(1200)],
  ["１９．９", fenOf(1990)],
  ["9999999999.99", fenOf(999_999_999_999)],
  ["0000000000000012", fenOf(1200)],
  ["", refused("empty")],
  ["   ", refused("empty")],
  ["1.234", refused("decimals")],
  ["1.000", refused("decimals")],
  ["1e3", refused("format")],
  ["-1", refused("format")],
  ["+1", refused("format")],
  [".", refused("format")],
  ["．", refused("format")],
  ["1,286.40", refused("format")],
  ["1.2.3", refused("format")],
  ["1 2", refused("format")],
  ["¥12", refused("format")],
  ["0x10", refused("format")],
  ["1²", refused("format")],
  ["①", refused("format")],
  ["十", refused("format")],
  ["NaN", refused("format")],
  ["Infinity", refused("format")],
  ["10000000000", refused("too-large")],
  ["9".repeat(400), refused("too-large")],
])("parseYuan reads %j as %j", (text, expected) => {
  expect(parseYuan(text)).toEqual(expected);
});

test("what floats get wrong adds up in fen: 0.1 + 0.2 is 0.30", () => {
  const [first, second] = [parseYuan("0.1"), parseYuan("0.2")];
  if (!first.ok || !second.ok) throw new Error("both are amounts");
  expect(addFen(first.amount, second.amount)).toBe(30);
  expect(formatYuan(addFen(first.amount, second.amount))).toBe("0.30");
});

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [50, "0.50"],
  [99_999, "999.99"],
  [100_000, "1,000.00"],
  [128_640, "1,286.40"],
  [123_456_789, "1,234,567.89"],
  [-5, "-0.05"],
  [-128_640, "-1,286.40"],
])("formatYuan writes %d fen as %s", (amount, text) => {
  expect(formatYuan(toFen(amount))).toBe(text);
});

test("what formatYuan writes, parseYuan reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
      const text = formatYuan(toFen(amount)).replaceAll(",", "");
      expect(parseYuan(text)).toEqual(fenOf(amount));
    }),
  );
});

test("parseYuan never throws and never gives anything but a whole, positive or zero amount", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ \d.eE+-]{0,14}$/)), (text) => {
      const parsed = parseYuan(text);
      if (parsed.ok) expect(Number.isSafeInteger(parsed.amount) && parsed.amount >= 0).toBe(true);
    }),
  );
});

test.each([0.5, 19.9, Number.NaN, Infinity, 2 ** 53])(
  "toFen refuses %d: a float never becomes money",
  (amount) => {
    expect(() => toFen(amount)).toThrow(RangeError);
  },
);

test("addFen of nothing is nothing", () => {
  expect(addFen()).toBe(0);
});

test.each([
  [1990, 60, 11],
  [100, 10_000, 100],
  [100, 0, 0],
  [1, 9999, 0],
  [9_007_199_254_740_991, 9_999, 9_006_298_534_815_516],
  [-1990, 60, -11],
])("shareOf %d fen at %d basis points is %d", (amount, rate, share) => {
  expect(shareOf(toFen(amount), toBasisPoints(rate))).toBe(share);
});

const anyFen = fc.maxSafeInteger().map(toFen);
const anyRate = fc.integer({ min: 0, max: 10_000 }).map(toBasisPoints);

test("shareOf agrees with exact arithmetic on every amount", () => {
  fc.assert(
    fc.property(anyFen, anyRate, (amount, rate) => {
      expect(BigInt(shareOf(amount, rate))).toBe((BigInt(amount) * BigInt(rate)) / 10_000n);
    }),
  );
});

test("a share and the share of the rest never exceed the whole, and lose at most one fen", () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger().map((n) => toFen(Math.abs(n))),
      anyRate,
      (amount, rate) => {
        const parts = shareOf(amount, rate) + shareOf(amount, toBasisPoints(10_000 - rate));
        expect(amount - parts === 0 || amount - parts === 1).toBe(true);
      },
    ),
  );
});

test("a rate above the whole, below nothing or between two points is no rate", () => {
  for (const rate of [10_001, -1, 0.5]) expect(() => toBasisPoints(rate)).toThrow();
});

test.each([
  [60, "0.6%"],
  [29, "0.29%"],
  [1000, "10%"],
  [0, "0%"],
])("formatRate writes %d basis points as %s", (rate, text) => {
  expect(formatRate(toBasisPoints(rate))).toBe(text);
});

test("no total of what requests may name leaves the safe integers", () => {
  const orders = 9_000_000;
  expect(Number.isSafeInteger(orders * mostFen)).toBe(true);
  // A product's commission is compared before it is rounded: price times rate.
  expect(Number.isSafeInteger(10_000 * mostFen)).toBe(true);
  for (const amount of [mostFen, String(mostFen), 1]) {
    expect(v.parse(askedFen, amount)).toBe(Number(amount));
  }
  const sentenceOf = (amount: unknown) => v.safeParse(askedFen, amount).issues?.[0].message;
  expect(sentenceOf(mostFen + 1)).toBe("不能超过 ¥10,000,000");
  expect(sentenceOf(0)).toBe("应大于 0");
  for (const amount of [19.9, "19.9", "1e3", " 12 ", "0x10", "１２", 2 ** 53, Infinity, -1, ""]) {
    expect(sentenceOf(amount), String(amount)).toBeDefined();
  }
});
