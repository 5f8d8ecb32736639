import * as v from "valibot";

/*
 * Text that people type or channels report, cleaned once, at the border. What nobody sees goes: a name
 * of zero-width characters is blank, and none can turn the line around. What people see stays whole.
 *
 * Character ranges are spelled out: where Android's WeChat has no Intl, it has no `\p{…}` either, and
 * such a literal would keep the whole script from loading.
 */

/** The parts of an emoji that a zero-width joiner holds together: 👨‍👩‍👧, ❤️‍🔥, 🏃🏽‍♀️. */
const pictograph =
  "[\\u2194\\u2195\\u2620\\u2640\\u2642\\u2695\\u2696\\u26A7\\u26D3\\u26F9\\u2708\\u2744\\u2764\\u27A1\\u2B1B\\u{1F300}-\\u{1F3FA}\\u{1F400}-\\u{1FAFF}]";
/** They choose how the character before them looks, and are nothing by themselves. */
const variationSelector = "[\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]";
const skinTone = "[\\u{1F3FB}-\\u{1F3FF}]";

const joinedEmoji = `${pictograph}(?:\\uFE0F|${skinTone})?(?:\\u200D${pictograph}(?:\\uFE0F|${skinTone})?)+`;
/** 🏴󠁧󠁢󠁥󠁮󠁧󠁿: a black flag, the region's letters as tags, and the tag that ends them. */
const regionFlag = "\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F}";
/** Control, format, bidi, filler and default-ignorable characters, noncharacters, and halves of surrogate pairs. */
const unseen = [
  "[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u034F\\u0600-\\u0605\\u061C\\u06DD\\u070F",
  "\\u0890\\u0891\\u08E2\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164",
  "\\uD800-\\uDFFF\\uFDD0-\\uFDEF\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE\\uFFFF\\u{110BD}\\u{110CD}\\u{13430}-\\u{1343F}",
  "\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}]",
].join("");

const emojiOrUnseen = new RegExp(`(${joinedEmoji}|${regionFlag})|${unseen}`, "gu");
const bareSelector = new RegExp(`(^|\\s)${variationSelector}+`, "gu");
/** Printable ASCII and Chinese: each of these is a character by itself, and seen. */
const plain = /^[ -~\u4E00-\u9FFF]*$/;
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * `text` as it is kept: Unicode NFC, trimmed, without what nobody sees. A line break stays as `\n` where
 * the field has several `lines`, and is a space elsewhere. Cleaning twice changes nothing.
 */
export function cleanText(text: string, { lines = false } = {}): string {
  // Else a phone would build the long expressions for its sign-in, before the first screen.
  if (plain.test(text)) return text.trim();
  return (
    text
      .replace(lineBreak, lines ? "\n" : " ")
      // A tab, and the braille blank, look like a space.
      .replace(/[\t\u2800]/g, " ")
      .replace(emojiOrUnseen, (_, emoji: string | undefined) => emoji ?? "")
      .replace(bareSelector, "$1")
      .normalize("NFC")
      .trim()
  );
}

/** A full-width `！` to `～` as its ASCII twin. Not NFKC, which would read `1²` as 12. */
export function narrow(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A number that people group as they like (phone, card, id card): half-width, without spaces and dashes. */
export function compactText(text: string): string {
  return narrow(cleanText(text)).replace(/[\s\u2010-\u2015\u2212\uFE58\uFE63-]/g, "");
}

/** What follows a character and belongs to it: marks of the scripts that are at home here, and the parts of emoji. */
const attached = [
  "[\\u0300-\\u036F\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED",
  "\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E\\u0F18\\u0F19\\u0F35\\u0F37\\u0F39\\u0F3E\\u0F3F\\u0F71-\\u0F84\\u0F86\\u0F87",
  "\\u0F8D-\\u0F97\\u0F99-\\u0FBC\\u0FC6\\u180B-\\u180D\\u180F\\u18A9\\u1AB0-\\u1ACE\\u1DC0-\\u1DFF\\u200D\\u20D0-\\u20F0",
  "\\u302A-\\u302F\\u3099\\u309A\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFF9E\\uFF9F\\u{1F3FB}-\\u{1F3FF}\\u{E0020}-\\u{E007F}",
  "\\u{E0100}-\\u{E01EF}]*",
].join("");
const character = new RegExp(
  `[\\u{1F1E6}-\\u{1F1FF}]{2}${attached}|${pictograph}(?:${attached}\\u200D${pictograph})*${attached}|[^]${attached}`,
  "gu",
);

/**
 * What `charactersOf` falls back to without Intl. It knows emoji and the marks of Latin, Arabic, Thai,
 * Tibetan, Mongolian and kana; a mark of another script counts as a character of its own.
 */
export function charactersWithoutIntl(text: string): readonly string[] {
  return text.match(character) ?? [];
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person counts them (grapheme clusters): 👨‍👩‍👧 is one. */
export function charactersOf(text: string): readonly string[] {
  if (plain.test(text)) return Array.from(text);
  if (typeof Intl !== "object" || !("Segmenter" in Intl)) return charactersWithoutIntl(text);
  // Not before somebody needs it: it reads Chinese dictionaries, a quarter of a second on a slow phone.
  segmenter ??= new Intl.Segmenter("zh");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Much more than any emoji has: no one character may hide a page of marks. */
const mostUnits = 20;

function fits(text: string, length: number): boolean {
  if (text.length <= length) return true;
  return text.length <= length * mostUnits && charactersOf(text).length <= length;
}

const textOf = (length: number, options?: { readonly lines: boolean }) =>
  v.pipe(
    v.string(),
    v.transform((text) => cleanText(text, options)),
    v.check((text) => fits(text, length), `不能超过 ${length} 个字`),
    // For the API's documents, and the test that no input forgets it.
    v.metadata({ cleaned: true, longest: length }),
  );

/** A text of one line, `length` characters at most; it may be blank, which is `""`. */
export const anyText = (length: number) => textOf(length);

/** A text of one line that has to be there. */
export const shortText = (length: number, blank = "不能为空") =>
  v.pipe(textOf(length), v.nonEmpty(blank));

/** The same with several lines. */
export const longText = (length: number, blank = "不能为空") =>
  v.pipe(textOf(length, { lines: true }), v.nonEmpty(blank));

/** A text of one line that may be left out: blank is absent. */
export const optionalText = (length: number) =>
  v.optional(
    v.pipe(
      textOf(length),
      v.transform((text) => (text === "" ? undefined : text)),
    ),
  );
