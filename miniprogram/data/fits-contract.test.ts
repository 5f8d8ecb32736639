import { expect, test } from "vitest";
import { fitsContract } from "./fits-contract";

const goods = {
  goodsid: "1",
  ordersource: "pdd",
  name: "杯",
  image: "",
  price: 1,
  otprice: 1,
  stock: 1,
  sales: 1,
};
const page = (row: object) => ({ list: [row], lastqueryid: "1", hasmore: false });

test("a reply that was kept fits", () => {
  expect(fitsContract(["distributor.status"], { status: "normal" })).toBe(true);
});

test("every page of a kept list is looked at", () => {
  const { price: _price, ...priceless } = goods;
  expect(fitsContract(["goods.list", {}], { pages: [page(goods)], pageParams: ["0"] })).toBe(true);
  expect(
    fitsContract(["goods.list", {}], {
      pages: [page(goods), page(priceless)],
      pageParams: ["0", "1"],
    }),
  ).toBe(false);
});

test("a reply of an endpoint that is gone does not fit", () => {
  expect(fitsContract(["distributor.horoscope"], {})).toBe(false);
});
