import { expect, test } from "vitest";
import { longestChain } from "./slow-proxy";
import { byTurns, figureOf } from "./statistics";

const span = (startedAt: number, endedAt: number) => ({ startedAt, endedAt });

test("round trips are requests that waited for one before them, not those side by side", () => {
  expect(longestChain([])).toBe(0);
  expect(longestChain([span(0, 10), span(1, 11), span(2, 40)])).toBe(1);
  expect(longestChain([span(0, 10), span(12, 20), span(13, 22), span(25, 30)])).toBe(3);
});

test("a figure is the middle round and the distance of the quarters around it", () => {
  expect(figureOf([9, 1, 5, 3, 7])).toEqual({ median: 5, spread: 4 });
});

test("the sides take turns, and each begins as often as the other", async () => {
  const order: string[] = [];
  const side = (name: string) => async () => order.push(name);
  await byTurns({ ours: side("ours"), bare: side("bare") }, 2);
  expect(order).toEqual(["ours", "bare", "bare", "ours"]);
});
