/*
 * @tarojs/components for unit tests: plain elements instead of Taro's web components, which no
 * simulated DOM can run. Events carry what the real ones carry: `detail`.
 */
import { createElement, forwardRef, type ChangeEvent, type ReactNode } from "react";

interface Props {
  readonly children?: ReactNode;
  readonly [name: string]: unknown;
}

/** Names that the DOM or React does not know, from WeChat: never written as attributes. */
const notAttributes =
  /^(aria-role$|show[A-Z]|hover[A-Z]|adjust|cursor[A-Z]|confirm|always|hold|lazyLoad|mode|openType|catchMove|onConfirm|onScroll[A-Z]|scroll[A-Z]|refresher|enhanced|maxlength|placeholder[A-Z]|password|onLongPress|userSelect)/;

const domProps = ({ nativeProps, tabindex, ...props }: Props): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(props).filter(([name]) => !notAttributes.test(name))),
  // Taro writes attributes; React wants the property's name.
  ...(tabindex === undefined ? {} : { tabIndex: Number(tabindex) }),
  // For the browser's own element inside Taro's.
  ...(nativeProps as object | undefined),
});

const element = (tag: string) =>
  forwardRef<HTMLElement, Props>(function Stub(props, ref) {
    return createElement(tag, { ...domProps(props), ref });
  });

export const View = element("div");
export const Text = element("span");
export const Button = element("button");
export const ScrollView = element("div");
export const Form = element("form");
export const Label = element("label");
export const Canvas = element("canvas");
export const Picker = element("div");

export function Image({ src, ...props }: Props) {
  return createElement("img", { ...domProps(props), src });
}

export function Input({ onInput, value, password, focus, ...props }: Props) {
  const report = onInput as ((event: { detail: { value: string } }) => void) | undefined;
  return createElement("input", {
    ...domProps(props),
    type: password === true ? "password" : "text",
    autoFocus: focus === true,
    value: value ?? "",
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      report?.({ detail: { value: event.target.value } }),
  });
}
