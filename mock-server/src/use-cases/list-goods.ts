import { and, desc, eq, lt, or, sql, type SQL } from "drizzle-orm";
import type { api, GoodsItem } from "@distribution/sdk";
import { commissionFen, rateOf } from "../domain/commission";
import { gradeOf } from "../domain/rule";
import type { GoodsRow } from "../storage/rows";
import { goods, specialRates } from "../storage/tables";
import type { World } from "../storage/world";
import { cursorListOf } from "./cursor-list";
import type { CallerOf, UseCase } from "./use-case";

/** Sorts by a number of each row, ties by id; the cursor is the last row's id, whose number is looked up. */
const sortKeys = {
  default: goods.goodsId,
  commission: sql`CASE WHEN ${goods.commissionable} THEN ${goods.priceFen} ELSE 0 END`,
  price: sql`-${goods.priceFen}`,
  sales: goods.sales,
};

export const listGoods: UseCase<typeof api.goods.list> = (world, input, caller) => {
  const key = sortKeys[input.sort];
  const keyword = input.keyword?.toLowerCase();
  const rows = world.db
    .select()
    .from(goods)
    .where(
      and(
        eq(goods.onShelf, true),
        input.ordersource && eq(goods.channel, input.ordersource),
        keyword ? sql`instr(lower(${goods.name}), ${keyword}) > 0` : undefined,
        input.lastqueryid === "0" ? undefined : after(world, sql`${key}`, input.lastqueryid),
      ),
    )
    .orderBy(desc(sql`${key}`), desc(goods.goodsId))
    .limit(input.size + 1)
    .all();
  const view = goodsView(world, caller);
  return cursorListOf(rows, input, (row) => row.goodsId, view);
};

function after(world: World, key: SQL, lastQueryId: string): SQL | undefined {
  const cursor = Number(lastQueryId);
  const last = world.db
    .select({ key: sql<number>`${key}` })
    .from(goods)
    .where(eq(goods.goodsId, cursor))
    .get();
  if (!last) return lt(goods.goodsId, cursor);
  return or(lt(key, last.key), and(eq(key, last.key), lt(goods.goodsId, cursor)));
}

/** Goods as this caller sees them: only a normal distributor is told the commission. */
function goodsView(world: World, { memberId }: CallerOf<"member">): (row: GoodsRow) => GoodsItem {
  const distributor = world.books.distributorOf(memberId);
  const rule = world.books.rule();
  const earns = distributor?.status === "normal";
  const grade = earns ? gradeOf(rule, distributor.gradeId) : undefined;
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
