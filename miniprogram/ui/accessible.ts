export interface Accessibility {
  role?:
    | "button"
    | "tab"
    | "tablist"
    | "radio"
    | "radiogroup"
    | "img"
    | "text"
    | "dialog"
    | "alert"
    | "list"
    | "listitem";
  label?: string | undefined;
  selected?: boolean | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  busy?: boolean | undefined;
  modal?: boolean | undefined;
  hidden?: boolean | undefined;
}

/**
 * Attributes for both platforms: H5 reads `role`, WeChat reads `aria-role`.
 * Undefined keys are left out, because Taro's H5 wrapper would print them as the word "undefined".
 */
export function accessible(facts: Accessibility): Record<string, string | boolean> {
  const attributes: Record<string, string | boolean> = {};
  if (facts.role) {
    attributes["role"] = facts.role;
    attributes["aria-role"] = facts.role;
  }
  if (facts.label !== undefined) attributes["aria-label"] = facts.label;
  if (facts.selected !== undefined) attributes["aria-selected"] = facts.selected;
  if (facts.checked !== undefined) attributes["aria-checked"] = facts.checked;
  if (facts.disabled !== undefined) attributes["aria-disabled"] = facts.disabled;
  if (facts.busy !== undefined) attributes["aria-busy"] = facts.busy;
  if (facts.modal !== undefined) attributes["aria-modal"] = facts.modal;
  if (facts.hidden !== undefined) attributes["aria-hidden"] = facts.hidden;
  return attributes;
}
