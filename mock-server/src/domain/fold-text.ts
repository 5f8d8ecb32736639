/**
 * A text as a search compares it, on both sides: `Ｔ恤` and `t恤`, `Ⅱ代` and `II代` are the same. SQLite's
 * own `lower` knows ASCII only, and the driver takes no function of ours, so that matching is done here.
 */
export function foldText(text: string): string {
  // Some capitals fold to letters that are composed anew.
  return text.normalize("NFKC").toLowerCase().normalize("NFKC");
}

/** Whether the keyword is part of one of the texts. */
export function matcherOf(keyword: string): (...texts: readonly string[]) => boolean {
  const wanted = foldText(keyword);
  return (...texts) => texts.some((text) => foldText(text).includes(wanted));
}
