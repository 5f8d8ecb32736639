import * as v from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import type { api } from "./api";
import type { OutputOf } from "./define-endpoint";
import { maskAccount, masked, type Masked } from "./masked";

type RowOf<Page extends { readonly list: readonly unknown[] }> = Page["list"][number];
type Centre = OutputOf<typeof api.distributor.detail>;

test("a whole name is no masked one, and a masked one is still a text", () => {
  // @ts-expect-error Only what was masked is.
  const whole: Masked = "张小满";
  expectTypeOf<Masked>().toExtend<string>();
  expect(v.parse(masked, whole)).toBe(whole);
});

test("members get the names of others, and their own phones and accounts, masked", () => {
  expectTypeOf<RowOf<OutputOf<typeof api.order.list>>["buyername"]>().toEqualTypeOf<Masked>();
  expectTypeOf<
    RowOf<OutputOf<typeof api.order.listSub>>["dismembername"]
  >().toEqualTypeOf<Masked>();
  expectTypeOf<RowOf<OutputOf<typeof api.customer.list>>["nickname"]>().toEqualTypeOf<Masked>();
  expectTypeOf<RowOf<OutputOf<typeof api.distributor.ranking>>["name"]>().toEqualTypeOf<Masked>();
  expectTypeOf<RowOf<OutputOf<typeof api.withdrawal.list>>["account"]>().toEqualTypeOf<Masked>();
  expectTypeOf<OutputOf<typeof api.recruit.scene>["dismembername"]>().toEqualTypeOf<Masked>();
  expectTypeOf<Centre["phone"]>().toEqualTypeOf<Masked>();
  expectTypeOf<NonNullable<Centre["superiorname"]>>().toEqualTypeOf<Masked>();
  expectTypeOf<
    NonNullable<OutputOf<typeof api.binding.receipt>["dismembername"]>
  >().toEqualTypeOf<Masked>();
});

test.each([
  ["13812342046", "138****2046"],
  ["6222021234567890128", "622****0128"],
  ["lin@example.com", "l***@example.com"],
  ["👨‍👩‍👧@example.com", "👨‍👩‍👧***@example.com"],
  ["1234567", "*******"],
])("%s is shown as %s", (account, shown) => {
  expect(maskAccount(account)).toBe(shown);
});
