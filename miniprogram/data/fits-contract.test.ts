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
const rows = (...list: object[]) => ({ list, lastqueryid: "1", hasmore: false });

test("an answer that was kept fits", () => {
  expect(fitsContract(["distributor", "status", {}], { status: "normal" })).toBe(true);
});

test("every row of a kept list is looked at", () => {
  const { price: _price, ...priceless } = goods;
  expect(fitsContract(["goods", "list", {}], rows(goods))).toBe(true);
  expect(fitsContract(["goods", "list", {}], rows(goods, priceless))).toBe(false);
});

test("an answer of an endpoint that is gone does not fit", () => {
  expect(fitsContract(["distributor", "horoscope", {}], {})).toBe(false);
});
