import { expectTypeOf, test } from "vitest";
import type { api } from "./api";
import type { RequestOf } from "./define-endpoint";
import { toFen, type BasisPoints, type Fen } from "./money";

type Apply = RequestOf<typeof api.withdrawal.apply>;
type Rule = RequestOf<typeof api.office.setting.save>["distributionrulesetting"];

test("an amount that a caller writes is money, not any number", () => {
  const intent = { requestid: "request-0001", withdrawtype: "wechat" } as const;
  // @ts-expect-error A float of yuan is no amount of fen.
  void ({ ...intent, amount: 19.9 } satisfies Apply);
  // @ts-expect-error Nor is a text, though a server may read one.
  void ({ ...intent, amount: "1990" } satisfies Apply);
  void ({ ...intent, amount: toFen(1990) } satisfies Apply);
  expectTypeOf<Apply["amount"]>().toEqualTypeOf<Fen | undefined>();
  expectTypeOf<Rule["withdrawfeerate"]>().toEqualTypeOf<BasisPoints>();
  expectTypeOf<Rule["grades"][number]["traderate"]>().toEqualTypeOf<BasisPoints>();
});

test("a caller writes the values that an enum knows, and a number as a number", () => {
  // @ts-expect-error Only 7, 30 and 90 days are asked for.
  void ({ days: 8 } satisfies RequestOf<typeof api.distributor.earningsTrend>);
  void ({ days: 30 } satisfies RequestOf<typeof api.distributor.earningsTrend>);
  // @ts-expect-error A word is no size.
  void ({ size: "lots" } satisfies RequestOf<typeof api.goods.list>);
  // @ts-expect-error Nor is a number in a text.
  void ({ size: "20" } satisfies RequestOf<typeof api.goods.list>);
  // @ts-expect-error 20 is no order status.
  void ({ orderstatus: 20 } satisfies RequestOf<typeof api.order.list>);
  // @ts-expect-error A switch is on or off.
  void ({ dailydigestenabled: "true" } satisfies RequestOf<typeof api.settings.save>);
  // @ts-expect-error Below the surface too.
  void ({ channels: { sms: "true" } } satisfies RequestOf<typeof api.settings.save>);
  // @ts-expect-error Several channels are a list.
  void ("pdd,selfsupport" satisfies Rule["adaptivechannel"]);
});

test("what has a default may be left out, and what is asked for may not", () => {
  expectTypeOf<{}>().toExtend<RequestOf<typeof api.goods.list>>();
  expectTypeOf<{ sort: undefined }>().toExtend<RequestOf<typeof api.goods.list>>();
  expectTypeOf<{}>().not.toExtend<Apply>();
  expectTypeOf<RequestOf<typeof api.recruit.apply>["fields"]>().toEqualTypeOf<{
    readonly [key: string]: string;
  }>();
});
