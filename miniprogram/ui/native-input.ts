import type { InputProps } from "@tarojs/components";
import { accessible } from "./accessible";

export interface NativeInput {
  /** The field's name, read aloud: the same words as over it. */
  label: string;
  invalid: boolean;
  keyboard: "text" | "number" | "decimal";
}

/** How far the keyboard stays from the line that is typed into: what is wrong with it is said below. */
const cursorSpacing = 80;

/**
 * What an input is called, and which keyboard it brings up. What only a browser's input has goes by
 * `nativeProps`. Of its types only text is safe: a number input hides what it does not understand, and
 * WebKit and Firefox go on showing 12。5 while its value is empty.
 */
export function nativeInput({ label, invalid, keyboard }: NativeInput): Partial<InputProps> {
  if (process.env.TARO_ENV !== "h5") {
    const type = keyboard === "decimal" ? "digit" : keyboard;
    return { type, cursorSpacing, ...accessible({ label }) };
  }
  const inputMode = keyboard === "number" ? "numeric" : keyboard;
  return {
    type: "text",
    nativeProps: {
      inputMode,
      "aria-label": label,
      "aria-invalid": String(invalid),
      enterKeyHint: "done",
    },
  };
}
