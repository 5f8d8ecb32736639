/** Whether the browser's attributes are wanted; else WeChat's. Known when the app is built. */
const onH5 = process.env.TARO_ENV === "h5";

type Role =
  | "alert"
  | "button"
  | "checkbox"
  | "dialog"
  | "group"
  | "img"
  | "list"
  | "listitem"
  | "main"
  | "radio"
  | "radiogroup"
  | "status"
  | "switch"
  | "tab"
  | "tablist"
  | "text";

export interface Accessibility {
  role?: Role;
  label?: string | undefined;
  selected?: boolean | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  busy?: boolean | undefined;
  expanded?: boolean | undefined;
  modal?: boolean | undefined;
  hidden?: boolean | undefined;
}

const states = ["selected", "checked", "disabled", "busy", "expanded", "modal", "hidden"] as const;

/**
 * What a screen reader is told: browsers read `role`, WeChat reads `aria-role`, and neither may carry
 * the other's. Undefined keys are left out, because Taro's H5 wrapper would print them as the word
 * "undefined".
 */
export function accessible(facts: Accessibility): Record<string, string | boolean> {
  const { role, label } = facts;
  // Browsers know no such role, and read what is written.
  if (onH5 && role === "text") return {};
  const attributes: Record<string, string | boolean> = {};
  if (role) attributes[onH5 ? "role" : "aria-role"] = role;
  if (label !== undefined) attributes["aria-label"] = label;
  for (const state of states) {
    const value = facts[state];
    if (value !== undefined) attributes[`aria-${state}`] = value;
  }
  return attributes;
}
