import { expect, test } from "vitest";
import { blocksAway } from "./blocks-away";

const viewportHeight = 800;
const none = new Map<number, number>();
/** Blocks of 2000 px, one below the other, with the page scrolled down this far. */
const boxes = (count: number, scrollTop: number) =>
  Array.from({ length: count }, (_block, index) => ({
    top: index * 2000 - scrollTop,
    height: 2000,
  }));

test("what is seen and what is near stays, whatever is farther leaves its height", () => {
  const away = blocksAway(boxes(10, 10_000), viewportHeight, none);
  expect([...away.keys()]).toEqual([0, 1, 2, 3, 7, 8, 9]);
  expect(new Set(away.values())).toEqual(new Set([2000]));
});

test("at most a few blocks are drawn, however long the list is", () => {
  for (let scrollTop = 0; scrollTop < 100_000; scrollTop += 333) {
    expect(50 - blocksAway(boxes(50, scrollTop), viewportHeight, none).size).toBeLessThanOrEqual(4);
  }
});

test("nothing is away that has not been laid out", () => {
  const hidden = boxes(10, 0).map(({ top }) => ({ top, height: 0 }));
  expect(blocksAway(hidden, viewportHeight, none)).toBe(none);
});

test("where nothing has changed nothing is drawn anew", () => {
  const away = blocksAway(boxes(10, 10_000), viewportHeight, none);
  expect(blocksAway(boxes(10, 10_010), viewportHeight, away)).toBe(away);
});
