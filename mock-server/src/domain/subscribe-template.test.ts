import { notificationKinds } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { subscribeTemplates, thingOf, unfitField } from "./subscribe-template";

const withdraw = subscribeTemplates.withdraw;
const content = {
  phrase1: "已打款",
  amount2: "¥1286.40",
  thing3: "款项已转出",
  time4: "2026年11月2日 09:05",
};

test("each kind has a template of its own, each field a number of its own", () => {
  const ids = notificationKinds.map((kind) => subscribeTemplates[kind].templateId);
  expect(new Set(ids).size).toBe(notificationKinds.length);
  for (const { fields } of Object.values(subscribeTemplates)) {
    const numbers = Object.keys(fields).map((name) => name.replace(/^[a-z]+/, ""));
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  }
});

test("a message whose fields keep their limits fits", () => {
  expect(unfitField(withdraw, content)).toBeUndefined();
});

test.each([
  ["thing3", "二十个字".repeat(5), true],
  ["thing3", `${"二十个字".repeat(5)}多`, false],
  ["thing3", "😀".repeat(20), true],
  ["thing3", "", false],
  ["thing3", "两\n行", false],
  ["amount2", "¥9999999999.99", true],
  ["amount2", "¥10000000000", false],
  ["amount2", "¥1,286.40", false],
  ["amount2", "12.80元", true],
  ["amount2", "¥1.234", false],
  ["time4", "15:01", true],
  ["time4", "2026-11-02 15:01", false],
  ["phrase1", "五个字的词", true],
  ["phrase1", "六个字的词组", false],
  ["phrase1", "OK", false],
])("%s: %j fits: %s", (name, value, fits) => {
  expect(unfitField(withdraw, { ...content, [name]: value })).toBe(fits ? undefined : name);
});

test("a field that is missing does not fit", () => {
  expect(unfitField(withdraw, { ...content, amount2: undefined as never })).toBe("amount2");
});

test("a long text is cut to twenty characters, by characters and not by halves of them", () => {
  expect(thingOf("一二三四五六七八九十一二三四五六七八九十")).toBe(
    "一二三四五六七八九十一二三四五六七八九十",
  );
  expect(thingOf("一二三四五六七八九十一二三四五六七八九十一")).toBe(
    "一二三四五六七八九十一二三四五六七八九…",
  );
  expect(Array.from(thingOf("😀".repeat(30)))).toHaveLength(20);
  expect(thingOf("  两\n行 ")).toBe("两 行");
  const family = "👨‍👩‍👧";
  expect(thingOf(family.repeat(4))).toBe(family.repeat(4));
  expect(thingOf(family.repeat(5))).toBe(`${family.repeat(3)}…`);
  expect(unfitField(withdraw, { ...content, thing3: thingOf(family.repeat(5)) })).toBeUndefined();
});
