import { createContext, useContext } from "react";

/** How much larger than normal the user reads: 1 to 1.65. Set by Screen. */
export const TextScale = createContext(1);

/** From this size on, rows of figures are broken into fewer columns. */
const largeTextScale = 1.2;

export function useLargeText(): boolean {
  return useContext(TextScale) > largeTextScale;
}
