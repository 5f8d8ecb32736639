import type { BasisPoints, CommissionKind } from "@distribution/sdk/server";
import { rateOf } from "../../domain/commission";
import { gradeOf, type Rule } from "../../domain/rule";
import type { World } from "../../storage/world";

export type RateTable = ReturnType<typeof rateTable>;

/** The rate of a product for a grade. Asks the database once for each, not once an order. */
export function rateTable(world: World, rule: Rule) {
  const known = new Map<string, BasisPoints>();
  return (goodsId: number, gradeId: number, kind: CommissionKind): BasisPoints => {
    const key = `${goodsId} ${gradeId} ${kind}`;
    const rate = known.get(key) ?? readRate(world, rule, goodsId, gradeId, kind);
    known.set(key, rate);
    return rate;
  };
}

function readRate(
  world: World,
  rule: Rule,
  goodsId: number,
  gradeId: number,
  kind: CommissionKind,
): BasisPoints {
  const special = world.books.specialRate(goodsId, gradeId);
  const grade = gradeOf(rule, gradeId);
  return kind === "sub"
    ? rateOf(special?.subRate, grade.subRate)
    : rateOf(special?.tradeRate, grade.tradeRate);
}
