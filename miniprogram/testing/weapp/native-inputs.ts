import type { ViewNode } from "./view-node";

interface TypedValue {
  readonly value: unknown;
  /** The attribute when it was typed: a different one now means that the application has set a value since. */
  readonly attributeThen: unknown;
}

const attributeOf = (node: ViewNode): unknown =>
  ["switch", "checkbox", "radio"].includes(node.tag)
    ? node.attribute("checked")
    : node.attribute("value");

/** The state that native fields keep by themselves: typing changes it without any `setData`. */
export class NativeInputs {
  private readonly typed = new Map<string, TypedValue>();

  read(node: ViewNode): unknown {
    const typed = this.typed.get(this.keyOf(node));
    const attribute = attributeOf(node);
    if (typed && Object.is(typed.attributeThen, attribute)) return typed.value;
    return attribute ?? "";
  }

  write(node: ViewNode, value: unknown): void {
    this.typed.set(this.keyOf(node), { value, attributeThen: attributeOf(node) });
  }

  private keyOf(node: ViewNode): string {
    return String(node.dataset["sid"] ?? node.attribute("id"));
  }
}
