/**
 * Keeps what can become an amount of yuan while someone types: digits, one point, two decimals.
 * '.5' becomes '0.5', '007' becomes '7'; a trailing point stays, the next digit is on its way.
 */
export function cleanAmountText(text: string): string {
  const kept = text.replace(/[。．]/g, ".").replace(/[^\d.]/g, "");
  const point = kept.indexOf(".");
  if (point === -1) return withoutLeadingZeros(kept);
  const yuan = withoutLeadingZeros(kept.slice(0, point)) || "0";
  return `${yuan}.${kept
    .slice(point + 1)
    .replace(/\./g, "")
    .slice(0, 2)}`;
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
