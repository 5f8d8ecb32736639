import { expect, test } from "vitest";
import { goneWhy } from "./gone-notice";

const product = { onshelf: true, stock: 3, ordersource: "pdd" } as const;
const both = new Set(["selfsupport", "pdd"] as const);

test("what a page knew as on sale is gone with its channel, before the product is asked for again", () => {
  expect(goneWhy(product, both)).toBeUndefined();
  expect(goneWhy(product, new Set(["selfsupport"]))).toBe("off-shelf");
  expect(goneWhy({ ...product, ordersource: "selfsupport" }, new Set(["selfsupport"]))).toBe(
    undefined,
  );
});

test("off the shelf comes before sold out", () => {
  expect(goneWhy({ ...product, stock: 0 }, both)).toBe("sold-out");
  expect(goneWhy({ ...product, stock: 0, onshelf: false }, both)).toBe("off-shelf");
});
