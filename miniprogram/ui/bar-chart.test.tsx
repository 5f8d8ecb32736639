import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BarChart } from "./bar-chart";

let root: ReturnType<typeof createRoot>;
let place: HTMLElement;

const bars = [
  { key: "1", label: "11月24日 2 单", value: 1_200 },
  { key: "2", label: "11月25日 0 单", value: 0 },
  { key: "3", label: "11月26日 1 单", value: 350 },
];

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  act(() => root.render(<BarChart label="近 30 天收入" bars={bars} />));
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const bubble = () => place.querySelector(".bar-chart__bubble")?.textContent;
const stops = () =>
  [...place.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((bar) =>
    bar.getAttribute("aria-label"),
  );
const focused = () => document.activeElement?.getAttribute("aria-label");
const press = (key: string) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  act(() => void document.activeElement?.dispatchEvent(event));
  return event;
};

test("all bars are one stop of the keyboard, at the newest until one is chosen", () => {
  expect(stops()).toEqual(["11月26日 1 单，¥3.50"]);
  act(() => place.querySelector<HTMLElement>('[aria-label^="11月24日"]')?.click());
  expect(stops()).toEqual(["11月24日 2 单，¥12.00"]);
});

test("arrows, Home and End go from bar to bar, and each shows and tells its value", () => {
  place.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  expect(bubble()).toBeUndefined();
  expect(press("ArrowLeft").defaultPrevented).toBe(true);
  expect(focused()).toBe("11月25日 0 单，¥0.00");
  expect(bubble()).toBe("11月25日 0 单  ¥0.00");
  expect(stops()).toEqual(["11月25日 0 单，¥0.00"]);
  press("Home");
  expect(focused()).toBe("11月24日 2 单，¥12.00");
  press("ArrowLeft");
  expect(focused()).toBe("11月24日 2 单，¥12.00");
  press("End");
  expect(focused()).toBe("11月26日 1 单，¥3.50");
  expect(bubble()).toBe("11月26日 1 单  ¥3.50");
});

test("Enter and the space bar are a tap, and other keys go on to the page", () => {
  place.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  press("Enter");
  expect(bubble()).toBe("11月26日 1 单  ¥3.50");
  press(" ");
  expect(bubble()).toBeUndefined();
  expect(press("Tab").defaultPrevented).toBe(false);
});
