import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PullDownRefresh } from "./pull-down-refresh";

const router = vi.hoisted(() => {
  const heard = new Map<string, (given: object) => void>();
  return {
    heard,
    eventCenter: {
      on: (name: string, hear: (given: object) => void) => heard.set(name, hear),
      off: (name: string) => heard.delete(name),
    },
  };
});
vi.mock("@tarojs/taro", () => router);

let root: ReturnType<typeof createRoot>;
/** As Taro's router leaves it. */
let page: HTMLElement & { __page?: object };
const onPullDownRefresh = vi.fn();

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  act(() =>
    root.render(
      <PullDownRefresh>
        <p>订单</p>
        <div className="scroll-view">
          <b>筛选</b>
        </div>
      </PullDownRefresh>,
    ),
  );
  page.__page = { onPullDownRefresh };
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
  onPullDownRefresh.mockReset();
});

type Point = readonly [x: number, y: number];

function finger(name: string, [clientX, clientY]: Point, on = "p", count = 1) {
  const touches = Array.from({ length: count }, () => ({ clientX, clientY }));
  const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { touches });
  act(() => void page.querySelector(on)!.dispatchEvent(event));
  return event;
}

function pull(to: Point, on = "p", count = 1) {
  finger("touchstart", [100, 100], on, count);
  return finger("touchmove", [100 + to[0], 100 + to[1]], on, count);
}
const letGo = () => finger("touchend", [0, 0]);
const content = () => page.firstElementChild as HTMLElement;
const dots = () => page.querySelector(".pull-down__dots");
const stop = () => {
  const successHandler = vi.fn();
  act(() => router.heard.get("__taroStopPullDownRefresh")!({ successHandler }));
  return successHandler;
};

test("pulled far and let go it asks once, and stays open until it is told that all is there", () => {
  expect(pull([0, 60]).defaultPrevented).toBe(true);
  expect(content().style.transform).toBe("translateY(36px)");
  expect(dots()).toBeNull();
  finger("touchmove", [100, 190]);
  expect(dots()).not.toBeNull();
  expect(onPullDownRefresh).not.toHaveBeenCalled();
  letGo();
  expect(onPullDownRefresh).toHaveBeenCalledTimes(1);
  expect(content().style.transform).toBe("translateY(50px)");
  expect(stop()).toHaveBeenCalledTimes(1);
  expect(content().style.transform).toBe("");
  expect(dots()).toBeNull();
});

test("it follows no further than a hand's breadth", () => {
  pull([0, 700]);
  expect(content().style.transform).toBe("translateY(100px)");
});

test("pulled a little it asks nothing, and goes back", () => {
  pull([0, 60]);
  letGo();
  expect(onPullDownRefresh).not.toHaveBeenCalled();
  expect(content().style.transform).toBe("");
});

test.each<[string, Point, string, number]>([
  ["sideways", [90, 60], "p", 1],
  ["up", [0, -60], "p", 1],
  ["within what scrolls by itself", [0, 90], "b", 1],
  ["with two fingers", [0, 90], "p", 2],
])("a finger that goes %s pulls nothing", (_, to, on, count) => {
  expect(pull(to, on, count).defaultPrevented).toBe(false);
  letGo();
  expect(content().style.transform).toBe("");
  expect(onPullDownRefresh).not.toHaveBeenCalled();
});

test("a page that does not stand at its top scrolls", () => {
  page.scrollTop = 40;
  expect(pull([0, 90]).defaultPrevented).toBe(false);
  expect(content().style.transform).toBe("");
});

test("a page that is gone hears nothing any more", () => {
  act(() => root.render(<p>另一页</p>));
  expect(router.heard.size).toBe(0);
  expect(pull([0, 90]).defaultPrevented).toBe(false);
});
