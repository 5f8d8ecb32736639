const fullWidthZero = "０".charCodeAt(0);

/**
 * What someone typed as an amount of yuan, in the signs of a number: full-width digits become digits;
 * 。 ． and a lone comma, which Chinese keyboards offer in its place, become a point. Nothing is left
 * out: what is no number stays in sight, so that the field never shows a sum that was not meant, and
 * field and sum are read from the same text.
 */
export function amountText(typed: string): string {
  const narrow = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - fullWidthZero))
    .replace(/[。．｡]/g, ".")
    .replace(/，/g, ",");
  const loneComma = /^\d*,\d*$/.test(narrow);
  return loneComma ? narrow.replace(",", ".") : narrow;
}
