const wan = 10_000;

/** `已售 328`, `已售 1.2 万`: cut off, not rounded, so that it never promises more than was sold. */
export function salesText(sales: number): string {
  if (sales < wan) return `已售 ${sales}`;
  const tenths = Math.floor(sales / (wan / 10));
  return `已售 ${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} 万`;
}
