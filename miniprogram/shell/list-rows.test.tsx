import { View } from "@tarojs/components";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Box } from "../platform/measure";
import { openPage, type OpenedPage } from "../testing/opened-page";
import { ListRows } from "./list-rows";

const rowHeight = 100;
const page = { scrollTop: 0 };
vi.mock("../platform/measure", () => ({
  viewportHeight: () => 800,
  measure: (className: string) => Promise.resolve(boxesOf(className)),
}));

/** What WeChat would lay out: an empty room by its height, every row a hundred points high. */
function boxesOf(className: string): readonly Box[] {
  let top = -page.scrollTop;
  return [...document.querySelectorAll<HTMLElement>(`.${className}`)].map((block) => {
    const height = Number.parseInt(block.style.height) || block.children.length * rowHeight;
    const box = { top, height };
    top += height;
    return box;
  });
}

let opened: OpenedPage;
afterEach(() => {
  opened.close();
  page.scrollTop = 0;
});

const rowsOf = (count: number) => Array.from({ length: count }, (_row, index) => `row ${index};`);
const list = (count: number) => (
  <ListRows rows={rowsOf(count)} keyOf={(row) => row} renderRow={(row) => <div>{row}</div>} />
);
const drawn = () => opened.text().match(/row \d+;/g)?.length ?? 0;
const length = () => boxesOf(blockClass()).reduce((sum, { height }) => sum + height, 0);
const blockClass = () => /list-rows-\d+/.exec(opened.place.innerHTML)?.[0] ?? "";
const scrollTo = (scrollTop: number) => {
  page.scrollTop = scrollTop;
  opened.scroll(scrollTop);
};

test("of a long list a few blocks are drawn, and the page is as long as with all of them", async () => {
  opened = await openPage(list(344));
  await opened.saysNoMore("row 343;");
  expect(drawn()).toBeLessThanOrEqual(80);
  expect(length()).toBe(344 * rowHeight);
});

test("what is scrolled to is drawn, and what was left is drawn again on the way back", async () => {
  opened = await openPage(list(344));
  await opened.saysNoMore("row 343;");
  scrollTo(343 * rowHeight);
  await opened.says("row 343;");
  await opened.saysNoMore("row 0;");
  expect(drawn()).toBeLessThanOrEqual(80);
  scrollTo(0);
  await opened.says("row 0;");
  expect(length()).toBe(344 * rowHeight);
});

test("a short list is drawn whole", async () => {
  opened = await openPage(list(45));
  scrollTo(4_000);
  expect(drawn()).toBe(45);
});

test("a list that becomes short is drawn whole, wherever the long one was left", async () => {
  function Changing() {
    const [count, setCount] = useState(344);
    return (
      <>
        <View onClick={() => setCount(45)}>fewer</View>
        {list(count)}
      </>
    );
  }
  opened = await openPage(<Changing />);
  await opened.saysNoMore("row 343;");
  scrollTo(343 * rowHeight);
  await opened.saysNoMore("row 0;");
  await opened.tap("fewer");
  await opened.says("row 0;");
  expect(drawn()).toBe(45);
});
