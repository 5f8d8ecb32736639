import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { merchants } from "./merchants";
import { avatarSlugs, people } from "./people";
import { products } from "./products";

const pictures = join(import.meta.dirname, "pictures");
const maxPictureBytes = 12_000;

test("there are 24 products of 拼多多 and 16 of the own shop, each with a slug of its own", () => {
  expect(products.filter(({ channel }) => channel === "pdd")).toHaveLength(24);
  expect(products.filter(({ channel }) => channel === "selfsupport")).toHaveLength(16);
  expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
});

test("every product, avatar and SKU that looks otherwise has its picture, a small one, and there is none besides", () => {
  const ofSkus = products.flatMap(({ skus }) => skus.flatMap(({ picture }) => picture ?? []));
  const expected = [...products.map(({ slug }) => slug), ...ofSkus, ...avatarSlugs].map(
    (slug) => `${slug}.png`,
  );
  const found = readdirSync(pictures);
  expect(found.sort()).toEqual(expected.sort());
  const heavy = found.filter((file) => statSync(join(pictures, file)).size > maxPictureBytes);
  expect(heavy).toEqual([]);
});

test.each(products)("$slug has sane prices, stock and texts", (product) => {
  const { name, description, priceFen, otPriceFen, stock, skus } = product;
  expect(priceFen).toBe(Math.min(...skus.map((sku) => sku.priceFen)));
  expect(otPriceFen).toBeGreaterThan(priceFen);
  expect(stock).toBe(skus.reduce((sum, sku) => sum + sku.stock, 0));
  for (const sku of skus) {
    expect(Number.isInteger(sku.priceFen) && Number.isInteger(sku.costFen)).toBe(true);
    expect(sku.costFen).toBeLessThan(sku.priceFen);
  }
  expect(name.length).toBeLessThanOrEqual(60);
  expect(description.split("。").length - 1).toBeGreaterThanOrEqual(2);
  expect(merchants.map(({ slug }) => slug)).toContain(product.merchantSlug);
});

test("the catalogue has its edges: sold out, nearly sold out, off the shelf, closed to commission", () => {
  expect(products.filter(({ stock }) => stock === 0)).toHaveLength(1);
  expect(products.filter(({ stock }) => stock > 0 && stock < 10).length).toBeGreaterThanOrEqual(3);
  expect(products.filter(({ onShelf }) => !onShelf)).toHaveLength(2);
  expect(products.filter(({ openToCommission }) => !openToCommission)).toHaveLength(2);
  const prices = products.map(({ priceFen }) => priceFen);
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([690, 89_900]);
});

test("sixty people have names and numbers of their own", () => {
  expect(people).toHaveLength(60);
  expect(new Set(people.map(({ name }) => name)).size).toBe(60);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(60);
  for (const { phone } of people) expect(phone).toMatch(/^16[013489]0000\d{4}$/);
});
