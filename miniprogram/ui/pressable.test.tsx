import { act, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConfirmDialog } from "./confirm-dialog";
import { Pressable } from "./pressable";
import { Sheet } from "./sheet";

let root: ReturnType<typeof createRoot>;
let place: HTMLElement;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const draw = (content: ReactElement) => act(() => root.render(content));
const named = (label: string) => place.querySelector(`[aria-label="${label}"]`) as HTMLElement;
const press = (element: Element | null, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  act(() => void element?.dispatchEvent(event));
  return event;
};

test("two taps in one tick are one press", async () => {
  const onPress = vi.fn();
  draw(<Pressable className="part" label="提现" onPress={onPress} />);
  act(() => {
    named("提现").click();
    named("提现").click();
  });
  expect(onPress).toHaveBeenCalledTimes(1);
  await act(() => Promise.resolve());
  act(() => named("提现").click());
  expect(onPress).toHaveBeenCalledTimes(2);
});

test("while what it began is under way it is not begun again", async () => {
  let finish = (): void => undefined;
  const onPress = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  draw(<Pressable className="part" label="提现" onPress={onPress} />);
  act(() => named("提现").click());
  await act(() => Promise.resolve());
  act(() => named("提现").click());
  expect(onPress).toHaveBeenCalledTimes(1);
  await act(async () => finish());
  act(() => named("提现").click());
  expect(onPress).toHaveBeenCalledTimes(2);
});

test("Enter and the space bar press it, other keys and keys inside it do not", async () => {
  const onPress = vi.fn();
  draw(
    <Pressable className="part" label="卡片" onPress={onPress}>
      <input aria-label="里面" />
    </Pressable>,
  );
  expect(named("卡片").tabIndex).toBe(0);
  for (const key of ["Enter", " "]) {
    expect(press(named("卡片"), key).defaultPrevented).toBe(true);
    await act(() => Promise.resolve());
  }
  expect(onPress).toHaveBeenCalledTimes(2);
  press(named("卡片"), "a");
  press(named("里面"), "Enter");
  expect(onPress).toHaveBeenCalledTimes(2);
});

test("a key that is held down presses once", async () => {
  const onPress = vi.fn();
  draw(<Pressable className="part" label="提现" onPress={onPress} />);
  press(named("提现"), "Enter");
  await act(() => Promise.resolve());
  press(named("提现"), "Enter", { repeat: true });
  expect(onPress).toHaveBeenCalledTimes(1);
});

test("a disabled one says so, keeps its focus, and does nothing", () => {
  const onPress = vi.fn();
  draw(<Pressable className="part" label="提现" disabled onPress={onPress} />);
  act(() => named("提现").click());
  press(named("提现"), "Enter");
  expect(named("提现").getAttribute("aria-disabled")).toBe("true");
  expect(onPress).not.toHaveBeenCalled();
});

test("a sheet takes the focus, keeps it, closes on Escape and gives the focus back", () => {
  const onClose = vi.fn();
  const screen = (open: boolean) => (
    <>
      <Pressable className="part" label="打开" onPress={() => undefined} />
      <Sheet open={open} title="提现方式" onClose={onClose}>
        <Pressable className="part" label="确定" onPress={() => undefined} />
      </Sheet>
    </>
  );
  draw(screen(false));
  named("打开").focus();
  draw(screen(true));
  expect(document.activeElement).toBe(named("提现方式"));
  named("确定").focus();
  expect(press(named("确定"), "Tab").defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(named("关闭"));
  press(document.activeElement, "Escape");
  expect(onClose).toHaveBeenCalledTimes(1);
  draw(screen(false));
  expect(document.activeElement).toBe(named("打开"));
});

test("on a sheet Shift and Tab go round from the first to the last", () => {
  draw(
    <Sheet open title="提现方式" onClose={() => undefined}>
      <Pressable className="part" label="确定" onPress={() => undefined} />
    </Sheet>,
  );
  named("关闭").focus();
  expect(press(named("关闭"), "Tab", { shiftKey: true }).defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(named("确定"));
  // Between the two the browser knows its way.
  expect(press(named("确定"), "Tab", { shiftKey: true }).defaultPrevented).toBe(false);
});

test("of a sheet and the question over it only the upper one hears Escape", () => {
  const closeSheet = vi.fn();
  const cancel = vi.fn();
  draw(
    <>
      <Sheet open title="提现方式" onClose={closeSheet}>
        内容
      </Sheet>
      <ConfirmDialog open title="删除？" onConfirm={() => undefined} onCancel={cancel} />
    </>,
  );
  press(document.activeElement, "Escape");
  expect(cancel).toHaveBeenCalledOnce();
  expect(closeSheet).not.toHaveBeenCalled();
});

test("while its work is under way a question is neither cancelled nor asked again", () => {
  const cancel = vi.fn();
  const confirm = vi.fn();
  draw(<ConfirmDialog open loading title="删除？" onConfirm={confirm} onCancel={cancel} />);
  press(document.activeElement, "Escape");
  act(() => place.querySelector<HTMLElement>(".modal__scrim")?.click());
  for (const button of place.querySelectorAll<HTMLElement>('[role="button"]')) {
    act(() => button.click());
  }
  expect(cancel).not.toHaveBeenCalled();
  expect(confirm).not.toHaveBeenCalled();
});
