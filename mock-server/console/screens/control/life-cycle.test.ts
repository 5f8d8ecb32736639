import { expect, test } from "vitest";
import { drawLifeCycle, type LifeCycle } from "./life-cycle";

const pdd: LifeCycle = {
  ordersource: "pdd",
  label: "拼多多",
  statuses: [
    { status: 0, label: "已支付", failed: false, allowed: [1, 2, 3, 4, 5, 10] },
    { status: 1, label: "已成团", failed: false, allowed: [2, 3, 4, 5, 10] },
    { status: 2, label: "确认收货", failed: false, allowed: [3, 4, 5, 10] },
    { status: 3, label: "审核成功", failed: false, allowed: [4, 5, 10] },
    { status: 4, label: "审核失败(不可提现)", failed: true, allowed: [] },
    { status: 5, label: "已经结算", failed: false, allowed: [4, 10] },
    { status: 10, label: "已处罚", failed: true, allowed: [] },
  ],
};

const standings = (...[order]: [Parameters<typeof drawLifeCycle>[1]]) =>
  Object.fromEntries(
    drawLifeCycle(pdd, order).nodes.map(({ status, standing }) => [status, standing]),
  );
const edges = (order: Parameters<typeof drawLifeCycle>[1]) =>
  drawLifeCycle(pdd, order).edges.map(({ from, to, standing }) => `${from}→${to} ${standing}`);

test("what an order went through is done, what the table allows is next, the rest is impossible", () => {
  const received = {
    originalorderstatus: 2,
    steps: [{ status: 0 }, { status: 1 }, { status: 2 }],
    allowed: [3, 4, 5, 10],
  } as const;
  const order = { ...received, steps: [...received.steps], allowed: [...received.allowed] };
  expect(standings(order)).toEqual({
    0: "done",
    1: "done",
    2: "now",
    3: "next",
    5: "ahead",
    4: "end",
    10: "end",
  });
  expect(edges(order)).toEqual([
    "0→1 done",
    "1→2 done",
    "2→3 next",
    "3→5 never",
    "2→4 end",
    "2→10 end",
    "5→10 later",
  ]);
});

test("a step that the channel skipped is not drawn as one that was made, and an end leads nowhere", () => {
  const order = {
    originalorderstatus: 10,
    steps: [{ status: 0 }, { status: 5 }, { status: 10 }],
    allowed: [],
  } as unknown as Parameters<typeof drawLifeCycle>[1];
  expect(standings(order)).toMatchObject({
    0: "done",
    1: "never",
    5: "done",
    10: "now",
    4: "never",
  });
  expect(edges(order).filter((edge) => !edge.endsWith("never"))).toEqual(["5→10 end"]);
});

test("no two statuses stand in one place, and a label leaves its brackets to the lists", () => {
  const { nodes } = drawLifeCycle(pdd, { originalorderstatus: 0, steps: [], allowed: [] });
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(pdd.statuses.length);
  expect(nodes.map(({ label }) => label)).toContain("审核失败");
});
