import { orderStatuses, type Channel, type OrderStatus } from "@distribution/sdk/server";
import { expect, test } from "vitest";
import { orderNoOf, stepsTo } from "./order";
import { Refusal } from "./refusal";

/** Every step that a channel may report; all the others are impossible. */
const possible: Record<Channel, readonly (readonly [OrderStatus, readonly OrderStatus[]])[]> = {
  pdd: [
    [0, [1, 2, 3, 4, 5, 10]],
    [1, [2, 3, 4, 5, 10]],
    [2, [3, 4, 5, 10]],
    [3, [4, 5, 10]],
    [5, [4, 10]],
    [4, []],
    [10, []],
  ],
  selfsupport: [
    [0, [2, 4, 5]],
    [2, [4, 5]],
    [5, [4]],
    [4, []],
  ],
};

const cases = (["pdd", "selfsupport"] as const).flatMap((channel) =>
  possible[channel].flatMap(([from, allowed]) =>
    orderStatuses.map((to) => ({ channel, from, to, allowed: allowed.includes(to) })),
  ),
);

test.each(cases)("$channel $from → $to", ({ channel, from, to, allowed }) => {
  if (from === to) expect(stepsTo(channel, from, to)).toBe(false);
  else if (allowed) expect(stepsTo(channel, from, to)).toBe(true);
  else expect(() => stepsTo(channel, from, to)).toThrow(Refusal);
});

test("order numbers carry the Shanghai day and never meet across channels", () => {
  const at = Date.parse("2026-11-22T00:30:00+08:00");
  expect(orderNoOf("pdd", at, 42)).toBe("261122-000000000000042");
  expect(orderNoOf("selfsupport", at, 42)).toBe("SS2611220000000042");
});
