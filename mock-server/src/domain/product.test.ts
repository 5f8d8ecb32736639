import { expect, test } from "vitest";
import { piecesOf, shelfProblem } from "./product";

const sellable = { stock: 1, approved: true, forcedOff: false };

test.each([
  { product: sellable, problem: undefined },
  { product: { ...sellable, stock: 0 }, problem: "没有库存的商品不能上架" },
  { product: { ...sellable, approved: false }, problem: "商品还没有审核通过，不能上架" },
  { product: { ...sellable, forcedOff: true }, problem: "平台已强制下架，只有平台能恢复" },
])("$product on the shelf: $problem", ({ product, problem }) => {
  expect(shelfProblem(product)).toBe(problem);
});

test.each([
  { stocks: [5, 9], quantity: 5, pieces: [5] },
  { stocks: [2, 9], quantity: 5, pieces: [5], of: 1 },
  { stocks: [2, 4], quantity: 5, pieces: [2, 3] },
  { stocks: [0, 2, 4], quantity: 6, pieces: [2, 4], of: 1 },
  { stocks: [2, 2], quantity: 5, pieces: undefined },
  { stocks: [], quantity: 1, pieces: undefined },
])(
  "of $stocks in stock an order of $quantity takes $pieces",
  ({ stocks, quantity, ...expected }) => {
    const skus = stocks.map((stock) => ({ stock }));
    const taken = piecesOf(skus, quantity);
    expect(taken?.map(({ pieces }) => pieces)).toEqual(expected.pieces);
    if (taken) expect(taken[0]?.sku).toBe(skus[expected.of ?? 0]);
  },
);
