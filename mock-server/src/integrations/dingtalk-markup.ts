import { plainLine } from "./plain-line";

/** A line of a text message to DingTalk, and no link in it: DingTalk makes one of everything that looks like one. */
export function dingtalkLine(text: string): string {
  return (
    plainLine(text)
      .replace(/:(?=\/\/)/g, "：")
      // `example.com`, in any alphabet; 12.5 stays a number.
      .replace(/\.(?=\p{L})/gu, "．")
  );
}

/**
 * A markdown message to DingTalk, of which only what is written here is markdown: every value is text.
 *
 * @example markdown`- **申请人**: ${name}`
 */
export function markdown(written: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: written }, ...values.map(withoutMarkup));
}

/**
 * DingTalk's clients do not agree on backslashes. So whatever may mean something becomes the full-width
 * character, which looks like it and means nothing.
 */
function withoutMarkup(text: string): string {
  return dingtalkLine(text).replace(/[!#&()*<>[\\\]_`{|}~]/g, (character) =>
    String.fromCodePoint(character.charCodeAt(0) + fullWidthOffset),
  );
}

/** U+0021 to U+007E stand at U+FF01 to U+FF5E once more. */
const fullWidthOffset = 0xfe_e0;
