import { act, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Image, Input, ScrollView, Text, View, type InputProps } from "./elements";

vi.mock("@tarojs/taro", () => ({}));

let root: ReturnType<typeof createRoot>;
let place: HTMLElement;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  vi.useFakeTimers();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.useRealTimers();
});

/** What was drawn. */
function draw(content: ReactElement): HTMLElement {
  act(() => root.render(content));
  return place.firstElementChild as HTMLElement;
}

const touch = (element: Element, name: string) =>
  act(() => void element.dispatchEvent(new Event(name, { bubbles: true })));
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test("WeChat's elements are a browser's own, with nothing on them that it does not know", () => {
  const drawn = draw(
    <View id="a" className="card" catchMove hoverClass="x" aria-label="卡" data-at="1">
      <Text className="t" userSelect>
        字
      </Text>
      <ScrollView className="s" scrollX enhanced showScrollbar={false} />
      <ScrollView className="s" scrollY tabIndex={0} />
      <ScrollView scrollX pagingEnabled />
      <Image className="p" src="/a.png" mode="aspectFill" lazyLoad />
      <Image src="/b.png" mode="scaleToFill" />
    </View>,
  );
  expect(drawn.outerHTML).toBe(
    [
      `<div id="a" aria-label="卡" data-at="1" class="card catches-moves">`,
      `<span class="t can-be-marked">字</span>`,
      `<div class="s scroll-view scroll-view--x scroll-view--bare"></div>`,
      `<div tabindex="0" class="s scroll-view scroll-view--y"></div>`,
      `<div class="scroll-view scroll-view--x scroll-view--paging"></div>`,
      `<img alt="" loading="lazy" class="p" src="/a.png" style="object-fit: cover;">`,
      `<img alt="" loading="eager" src="/b.png" style="object-fit: fill;">`,
      `</div>`,
    ].join(""),
  );
});

test("a view gives its own element to whoever asks by ref, touched or not", () => {
  const plain = { current: null as HTMLDivElement | null };
  const touched = { current: null as HTMLDivElement | null };
  draw(
    <View>
      <View ref={plain} className="a" />
      <View ref={touched} className="b" hoverClass="on" />
    </View>,
  );
  expect(plain.current?.className).toBe("a");
  expect(touched.current?.className).toBe("b");
});

const pressed = { className: "row", hoverClass: "on", hoverStartTime: 20, hoverStayTime: 70 };

test("a finger that stays is seen, and a while after it has left", () => {
  const row = draw(<View {...pressed} />);
  touch(row, "touchstart");
  wait(19);
  expect(row.className).toBe("row");
  wait(1);
  expect(row.className).toBe("row on");
  touch(row, "touchend");
  wait(69);
  expect(row.className).toBe("row on");
  wait(1);
  expect(row.className).toBe("row");
});

test("a finger that goes on to scroll leaves nothing pressed", () => {
  const row = draw(<View {...pressed} />);
  touch(row, "touchstart");
  wait(20);
  touch(row, "touchcancel");
  wait(70);
  expect(row.className).toBe("row");
});

test("what is not to be pressed looks so, and is the same element when it may be", () => {
  const row = draw(<View {...pressed} hoverClass="none" />);
  touch(row, "touchstart");
  wait(500);
  expect(row.className).toBe("row");
  expect(draw(<View {...pressed} />)).toBe(row);
});

/** A field whose owner keeps digits only, as the amount's does. */
function Digits(props: Partial<InputProps>) {
  const [text, setText] = useState("");
  return (
    <Input
      value={text}
      {...props}
      onInput={({ detail }) => setText(detail.value.replaceAll(/\D/g, ""))}
    />
  );
}

/** As a browser types: the value by its own setter, which React does not see. */
function type(input: HTMLInputElement, value: string, isComposing = false): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, value);
  const event = new Event("input", { bubbles: true });
  act(() => void input.dispatchEvent(Object.assign(event, { isComposing })));
}

test("a field shows what its owner made of the text, even where that is what was there", () => {
  const input = draw(<Digits />) as HTMLInputElement;
  type(input, "1a2");
  expect(input.value).toBe("12");
  type(input, "12x");
  expect(input.value).toBe("12");
});

test("signs that are being put together stay as they are, and are told when they are done", () => {
  const onInput = vi.fn();
  const input = draw(<Input value="" onInput={onInput} />) as HTMLInputElement;
  type(input, "ni", true);
  expect(input.value).toBe("ni");
  expect(onInput).not.toHaveBeenCalled();
  type(input, "你", true);
  act(() => void input.dispatchEvent(new Event("compositionend", { bubbles: true })));
  expect(onInput).toHaveBeenCalledExactlyOnceWith({ detail: { value: "你" } });
  expect(input.value).toBe("");
});

test("Enter confirms, not the Enter that chooses a sign", () => {
  const onConfirm = vi.fn();
  const input = draw(<Input value="杯" onConfirm={onConfirm} />) as HTMLInputElement;
  const enter = (more: KeyboardEventInit) =>
    act(() => {
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...more }));
    });
  enter({ isComposing: true });
  expect(onConfirm).not.toHaveBeenCalled();
  enter({});
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ detail: { value: "杯" } });
});

test("a field is what it is called, and takes no more than fits", () => {
  const attributes = (content: ReactElement) => {
    const input = draw(content) as HTMLInputElement;
    const { type: kind, maxLength, inputMode } = input;
    return { kind, maxLength, inputMode, name: input.getAttribute("aria-label") };
  };
  const nativeProps = { inputMode: "decimal", "aria-label": "金额" } as const;
  expect(attributes(<Input key="a" value="" type="text" nativeProps={nativeProps} />)).toEqual({
    kind: "text",
    maxLength: 140,
    inputMode: "decimal",
    name: "金额",
  });
  expect(attributes(<Input key="b" value="" password maxlength={6} />)).toMatchObject({
    kind: "password",
    maxLength: 6,
  });
  expect(attributes(<Input key="c" value="" confirmType="search" />).kind).toBe("search");
  expect(attributes(<Input key="d" value="" nativeProps={{ type: "date" }} />).kind).toBe("date");
});

test("a field takes the focus when it is told to, and says when it has lost it", () => {
  const onBlur = vi.fn();
  const input = draw(<Input value="1" onBlur={onBlur} />) as HTMLInputElement;
  expect(document.activeElement).not.toBe(input);
  draw(<Input value="1" onBlur={onBlur} focus />);
  expect(document.activeElement).toBe(input);
  act(() => input.blur());
  expect(onBlur).toHaveBeenCalledExactlyOnceWith({ detail: { value: "1" } });
});
