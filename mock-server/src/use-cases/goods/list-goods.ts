import { and, desc, eq, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { api, GoodsItem, InputOf } from "@distribution/sdk/server";
import { commissionFen, rateOf } from "../../domain/commission";
import { Refusal } from "../../domain/refusal";
import { gradeOf, type Grade, type Rule } from "../../domain/rule";
import type { GoodsRow } from "../../storage/rows";
import { goods, specialRates } from "../../storage/goods-tables";
import type { World } from "../../storage/world";
import { cursorListOf, readCursor, valueCursor } from "../cursor-list";
import { isNamed } from "./goods-meant";
import type { CallerOf, UseCase } from "../use-case";

type GoodsSort = InputOf<typeof api.goods.list>["sort"];

/**
 * What the list is sorted by: a number of each row, the greatest first, ties by id. It may change
 * between two pages, so that the cursor says what the last row's was.
 */
function sortKey(world: World, sort: GoodsSort, memberId: number): SQL<number> {
  switch (sort) {
    case "default":
      return sql<number>`${goods.goodsId}`;
    case "price":
      return sql<number>`-${goods.priceFen}`;
    case "sales":
      return sql<number>`${goods.sales}`;
    case "commission":
      return commissionKey(world.books.rule(), earningGrade(world, memberId));
  }
}

/** What each row would earn in this grade, not yet rounded; without a grade nobody earns anything. */
function commissionKey(rule: Rule, grade: Grade | undefined): SQL<number> {
  if (!grade) return sql<number>`0`;
  const special = sql`(SELECT ${specialRates.tradeRate} FROM ${specialRates}
    WHERE ${specialRates.goodsId} = ${goods.goodsId} AND ${specialRates.gradeId} = ${grade.gradeId})`;
  const earns = and(
    eq(goods.commissionable, true),
    inArray(goods.channel, [...rule.adaptiveChannels]),
  );
  return sql<number>`CASE WHEN ${earns} THEN ${goods.priceFen} * coalesce(${special}, ${grade.tradeRate}) ELSE 0 END`;
}

/** The grade by which a member earns now: a normal distributor's. */
function earningGrade(world: World, memberId: number): Grade | undefined {
  const distributor = world.books.distributorOf(memberId);
  return distributor?.status === "normal"
    ? gradeOf(world.books.rule(), distributor.gradeId)
    : undefined;
}

export const listGoods: UseCase<typeof api.goods.list> = (world, input, caller) => {
  const key = sortKey(world, input.sort, caller.memberId);
  const rows = world.db
    .select({ product: goods, key })
    .from(goods)
    .where(
      and(
        eq(goods.onShelf, true),
        inArray(goods.channel, [...world.books.rule().adaptiveChannels]),
        input.ordersource && eq(goods.channel, input.ordersource),
        input.keyword ? isNamed(world, input.keyword) : undefined,
        after(world, key, input.lastqueryid),
      ),
    )
    .orderBy(desc(key), desc(goods.goodsId))
    .limit(input.size + 1)
    .all();
  const view = goodsView(world, caller);
  return cursorListOf(
    rows,
    input,
    (row) => valueCursor(row.key, row.product.goodsId),
    ({ product }) => view(product),
  );
};

function after(world: World, key: SQL<number>, lastQueryId: string): SQL | undefined {
  const { id, value = keyNow(world, key, id) } = readCursor(lastQueryId);
  if (id === 0) return undefined;
  return or(lt(key, value), and(eq(key, value), lt(goods.goodsId, id)));
}

/** Of a cursor that is only an id, as somebody may make from a row, the value is looked up. */
function keyNow(world: World, key: SQL<number>, goodsId: number): number {
  if (goodsId === 0) return 0;
  const row = world.db.select({ key }).from(goods).where(eq(goods.goodsId, goodsId)).get();
  if (!row) throw new Refusal("VALIDATION_FAILED", "列表已更新，请从头刷新");
  return row.key;
}

/** Goods as this caller sees them: only a normal distributor is told the commission. */
export function goodsView(
  world: World,
  { memberId }: CallerOf<"member">,
): (row: GoodsRow) => GoodsItem {
  const rule = world.books.rule();
  const grade = earningGrade(world, memberId);
  const special = new Map(
    grade
      ? world.db
          .select()
          .from(specialRates)
          .where(eq(specialRates.gradeId, grade.gradeId))
          .all()
          .map((row) => [row.goodsId, row.tradeRate])
      : [],
  );
  return (row) => {
    const rate =
      grade && row.commissionable && rule.adaptiveChannels.includes(row.channel)
        ? rateOf(special.get(row.goodsId), grade.tradeRate)
        : undefined;
    return {
      goodsid: String(row.goodsId),
      ordersource: row.channel,
      ...(row.goodsSign !== null && { goodssign: row.goodsSign }),
      name: row.name,
      image: row.image,
      price: row.priceFen,
      otprice: row.otPriceFen,
      stock: row.stock,
      sales: row.sales,
      ...(rate !== undefined && {
        commissionrate: rate,
        commissionamount: commissionFen(row.priceFen, rate),
      }),
    };
  };
}
