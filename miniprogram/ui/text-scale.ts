import { createContext, useContext } from "react";

/** How much larger than normal the user reads: 1 to 1.65. Set by Screen. */
export const TextScale = createContext(1);

/** From this size on, rows of figures are broken into fewer columns. */
const largeTextScale = 1.2;

/** How much a browser's own setting enlarges rem, in which texts are written on H5. WeChat has none. */
export function browserTextScale(): number {
  if (process.env.TARO_ENV !== "h5") return 1;
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

export function useLargeText(): boolean {
  return useContext(TextScale) > largeTextScale;
}
