import fc from "fast-check";
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import {
  charactersOf,
  charactersWithoutIntl,
  cleanText,
  compactText,
  longText,
  optionalText,
  shortText,
} from "./text";

/* What nobody sees is written as an escape. */

test.each([
  ["what was typed around it", "  张小满\u3000", "张小满"],
  ["zero-width characters", "张\u200b小\u2060满\ufeff", "张小满"],
  ["a soft hyphen", "Lin\u00adXiao", "LinXiao"],
  ["what turns the line around", "\u202e张三\u202c\u2066四\u2069", "张三四"],
  ["half an emoji", "张\ud83d三\ude00", "张三"],
  ["a NUL", "张\0三", "张三"],
  ["noncharacters", "张\uffff三\ufdd0", "张三"],
  ["Hangul fillers, the classic blank name", "\u3164\u115f\uffa0", ""],
  ["braille blanks", "\u2800\u2800", ""],
  ["a selector without its character", "\ufe0f \ufe0f", ""],
  ["a joiner that joins nothing", "张\u200d三\u200d", "张三"],
  ["tags that follow no flag", "张\u{e0067}\u{e007f}三", "张三"],
  ["line breaks and tabs", "张\r\n三\t李\u2028四", "张 三 李 四"],
  ["a letter and its accent in two parts", "e\u0301", "é"],
])("loses or mends %s", (_what, typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});

const whole = [
  "👨‍👩‍👧",
  "👩🏽‍❤️‍💋‍👨🏿",
  "🏃🏽‍♀️‍➡️",
  "❤️‍🔥",
  "🐻‍❄️",
  "🐈‍⬛",
  "🏳️‍⚧️",
  "🏴‍☠️",
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  "🇨🇳",
  "1️⃣",
  "👍🏿",
  "❤️",
  "葛\u{e0100}",
  "བྱ",
  "ส้ม",
];

test.each(whole)("%s stays whole", (seen) => {
  expect(cleanText(seen)).toBe(seen);
  expect(cleanText(`张${seen}三`)).toBe(`张${seen}三`);
});

test("no character of Unicode that nobody sees is left", () => {
  const selector = /\p{Variation_Selector}/u;
  const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
  const left: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const one = String.fromCodePoint(code);
    if (unseen.test(one) && !selector.test(one) && !/^a ?b$/.test(cleanText(`a${one}b`))) {
      left.push(code.toString(16));
    }
  }
  expect(left).toEqual([]);
});

test("a plain text, which is looked at no further, is what looking further would leave of it", () => {
  const plain = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    ),
  });
  fc.assert(
    fc.property(plain, (text) => {
      expect(cleanText(text)).toBe(text.trim());
      // What nobody sees makes it look.
      expect(cleanText(`${text}\u200B`)).toBe(text.trim());
    }),
  );
});

test("several lines stay, each ended in one way", () => {
  expect(cleanText("一\r\n二\r三\u2028四\n\n五\r\n", { lines: true })).toBe("一\n二\n三\n四\n\n五");
});

const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...whole,
          "\u200d",
          "\ufe0f",
          "\u0301",
          "\ud83d",
          "\u202e",
          "\n",
          " ",
          "张",
        ),
        fc.string({ unit: "grapheme", maxLength: 3 }),
      ),
    )
    .map((parts) => parts.join("")),
);

test.each([{ lines: false }, { lines: true }])("cleaning twice changes nothing: %j", (options) => {
  fc.assert(
    fc.property(anything, (typed) => {
      const kept = cleanText(typed, options);
      expect(cleanText(kept, options)).toBe(kept);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["\u202d138 1234 2046\u202c", "13812342046"],
  ["１３８－１２３４－２０４６", "13812342046"],
  ["6222 0212–3456 7890 128", "6222021234567890128"],
  ["11010119900307051ｘ", "11010119900307051x"],
  ["1²", "1²"],
])("%j is the number %s", (typed, compact) => {
  expect(compactText(typed)).toBe(compact);
});

test("characters are what a person counts, also where there is no Intl", () => {
  for (const text of [
    ...whole,
    ...whole.map((one) => `张${one}${one}三a`),
    "がｶﾞ",
    "🇨🇳🇨🇳🇨",
    "e\u0301\u0323",
  ]) {
    const { length } = Array.from(new Intl.Segmenter("zh").segment(text));
    expect(charactersOf(text), text).toHaveLength(length);
    expect(charactersWithoutIntl(text), text).toHaveLength(length);
  }
  expect(charactersWithoutIntl("")).toEqual([]);
});

test("a mark that the counter without Intl attaches is one that Unicode attaches", () => {
  const segmenter = new Intl.Segmenter("zh");
  for (let code = 0x20; code <= 0xe01ef; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = `x${String.fromCodePoint(code)}`;
    if (charactersWithoutIntl(text).length === 1) {
      expect(Array.from(segmenter.segment(text)), code.toString(16)).toHaveLength(1);
    }
  }
});

const problems = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];

test("a length is counted in characters, in the check and in its sentence", () => {
  expect(problems(shortText(20), "👨‍👩‍👧".repeat(20))).toEqual([]);
  expect(problems(shortText(20), "👨‍👩‍👧".repeat(21))).toEqual(["不能超过 20 个字"]);
  expect(problems(shortText(2), "\u200b二字\u200b")).toEqual([]);
  expect(problems(shortText(3), "四个字了")).toEqual(["不能超过 3 个字"]);
});

test("one character does not hide a page of marks", () => {
  expect(problems(shortText(20), `a${"\u0301".repeat(1_000)}`)).toEqual(["不能超过 20 个字"]);
});

test.each(["", "   ", "\u200b\u3164\n"])("blank is absent, or missed: %j", (blank) => {
  expect(v.parse(optionalText(20), blank)).toBeUndefined();
  expect(problems(shortText(20, "请填写原因"), blank)).toEqual(["请填写原因"]);
  expect(problems(longText(20), blank)).toEqual(["不能为空"]);
});

test("the dictionaries behind Intl.Segmenter wait for a text that needs them", async () => {
  let made = 0;
  class Counted extends Intl.Segmenter {
    constructor(locale: string) {
      super(locale);
      made += 1;
    }
  }
  vi.stubGlobal("Intl", { ...Intl, Segmenter: Counted });
  vi.resetModules();
  const fresh = await import("./text");
  expect(fresh.charactersOf("王小明 A1")).toEqual(["王", "小", "明", " ", "A", "1"]);
  expect(made).toBe(0);
  expect(fresh.charactersOf("王👨‍👩‍👧")).toEqual(["王", "👨‍👩‍👧"]);
  expect(made).toBe(1);
  vi.unstubAllGlobals();
});
