import { and, asc, eq, inArray, notInArray, or, sql, type SQL } from "drizzle-orm";
import { channelLabels, type api, type InputOf } from "@distribution/sdk/server";
import { refuseProblems, type FieldProblem } from "../../../domain/field-problem";
import { Refusal } from "../../../domain/refusal";
import { ratesProblem, type Rule } from "../../../domain/rule";
import { goods, specialRates } from "../../../storage/goods-tables";
import type { GoodsRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import { findGoods } from "../../goods/goods-detail";
import { isNamed } from "../../goods/goods-meant";
import type { UseCase } from "../../use-case";
import { countRows, pageOf } from "../page-list";
import { isId } from "../search";
import { inOrder } from "../sort";

type Filters = InputOf<typeof api.office.commissionSku.list>;
type GradeRates = InputOf<typeof api.office.commissionSku.save>["grades"];
type RatesRow = typeof specialRates.$inferSelect;

export const listCommissionSkus: UseCase<typeof api.office.commissionSku.list> = (world, input) => {
  const { rows, total } = pageOfGoods(world, input, inArray(goods.goodsId, specialGoods(world)));
  const rates = ratesOf(
    world,
    rows.map(({ goodsId }) => goodsId),
  );
  return {
    list: rows.map((row) => ({
      ...goodsView(row),
      grades: rates(row.goodsId).map(ratesView),
    })),
    total,
  };
};

/** Products that earn something, and earn it by their grades' rates so far. */
export const selectableGoods: UseCase<typeof api.office.commissionSku.selectableGoods> = (
  world,
  input,
) => {
  const selectable = and(
    eq(goods.commissionable, true),
    notInArray(goods.goodsId, specialGoods(world)),
  );
  const { rows, total } = pageOfGoods(world, input, selectable);
  return { list: rows.map(goodsView), total };
};

export const commissionSkuGrades: UseCase<typeof api.office.commissionSku.gradeSetting> = (
  world,
  { goodsid },
) => gradeRatesView(world, Number(goodsid));

export const saveCommissionSku: UseCase<typeof api.office.commissionSku.save> = (world, input) =>
  world.transaction(() => {
    const row = findGoods(world, eq(goods.goodsId, Number(input.goodsid)));
    if (row.channel !== input.ordersource) {
      throw new Refusal("CHANNEL_MISMATCH", `这是${channelLabels[row.channel]}的商品`);
    }
    if (!row.commissionable) {
      refuseProblems([{ field: "goodsid", message: "商品未开启分佣" }]);
    }
    if (ratesOf(world, [row.goodsId])(row.goodsId).length > 0) {
      throw new Refusal("STATE_CONFLICT", "商品已设置特殊分佣，请直接修改");
    }
    writeRates(world, row.goodsId, input.grades);
    return gradeRatesView(world, row.goodsId);
  });

export const updateCommissionSku: UseCase<typeof api.office.commissionSku.update> = (
  world,
  input,
) =>
  world.transaction(() => {
    const { goodsid } = gradeRatesView(world, Number(input.goodsid));
    writeRates(world, Number(goodsid), input.grades);
    return gradeRatesView(world, Number(goodsid));
  });

export const removeCommissionSku: UseCase<typeof api.office.commissionSku.remove> = (
  world,
  { goodsid },
) => {
  world.db
    .delete(specialRates)
    .where(eq(specialRates.goodsId, Number(goodsid)))
    .run();
  return true;
};

function specialGoods(world: World) {
  return world.db.select({ goodsId: specialRates.goodsId }).from(specialRates);
}

/** The newest product first, unless they are sorted. */
function pageOfGoods(world: World, input: Filters, fits: SQL | undefined) {
  const where = and(
    fits,
    eq(goods.approved, true),
    input.ordersource && eq(goods.channel, input.ordersource),
    input.status && eq(goods.onShelf, input.status === "onshelf"),
    input.keyword
      ? or(isNamed(world, input.keyword), isId(goods.goodsId, input.keyword))
      : undefined,
  );
  const { limit, offset } = pageOf(input);
  const rows = world.db
    .select()
    .from(goods)
    .where(where)
    .orderBy(
      ...inOrder(input.sortorder, input.sortby ? goods.priceFen : goods.goodsId, goods.goodsId),
    )
    .limit(limit)
    .offset(offset)
    .all();
  return { rows, total: countRows(world, goods, where) };
}

function goodsView(row: GoodsRow) {
  return {
    goodsid: String(row.goodsId),
    ordersource: row.channel,
    ...(row.goodsSign !== null && { goodssign: row.goodsSign }),
    goodsname: row.name,
    goodsimage: row.image,
    price: row.priceFen,
    status: row.onShelf ? ("onshelf" as const) : ("offshelf" as const),
  };
}

function ratesView({ gradeId, tradeRate, subRate }: RatesRow) {
  return { gradeid: String(gradeId), traderate: tradeRate, subrate: subRate };
}

/** The special rates of each of these products; none where it has the grades' own. */
function ratesOf(
  world: World,
  goodsIds: readonly number[],
): (goodsId: number) => readonly RatesRow[] {
  const rows = world.db
    .select()
    .from(specialRates)
    .where(inArray(specialRates.goodsId, [...goodsIds]))
    .orderBy(asc(specialRates.gradeId))
    .all();
  return (goodsId) => rows.filter((row) => row.goodsId === goodsId);
}

function gradeRatesView(world: World, goodsId: number) {
  const rates = ratesOf(world, [goodsId])(goodsId);
  if (rates.length === 0) throw new Refusal("NOT_FOUND", "商品没有设置特殊分佣");
  const names = new Map(world.books.rule().grades.map(({ gradeId, name }) => [gradeId, name]));
  return {
    goodsid: String(goodsId),
    goodsname: findGoods(world, eq(goods.goodsId, goodsId)).name,
    grades: rates.map((row) => ({ ...ratesView(row), name: names.get(row.gradeId) ?? "" })),
  };
}

/** A grade that is not mentioned keeps what it has: its special rate, or its own. */
function writeRates(world: World, goodsId: number, grades: GradeRates): void {
  refuseProblems(ratesProblems(world.books.rule(), grades));
  world.db
    .insert(specialRates)
    .values(
      grades.map(({ gradeid, traderate, subrate }) => ({
        goodsId,
        gradeId: Number(gradeid),
        tradeRate: traderate,
        subRate: subrate,
      })),
    )
    .onConflictDoUpdate({
      target: [specialRates.goodsId, specialRates.gradeId],
      set: {
        tradeRate: sql.raw(`excluded.${specialRates.tradeRate.name}`),
        subRate: sql.raw(`excluded.${specialRates.subRate.name}`),
      },
    })
    .run();
}

function ratesProblems(rule: Rule, grades: GradeRates): readonly FieldProblem[] {
  return grades.flatMap(({ gradeid, traderate, subrate }, index) => {
    const gradeId = Number(gradeid);
    const problem = !rule.grades.some((grade) => grade.gradeId === gradeId)
      ? { field: "gradeid", message: "没有这个等级" }
      : grades.slice(0, index).some((earlier) => Number(earlier.gradeid) === gradeId)
        ? { field: "gradeid", message: "等级不能重复" }
        : ratesProblem(rule.merchantType, { tradeRate: traderate, subRate: subrate });
    return problem ? [{ ...problem, field: `grades.${index}.${problem.field}` }] : [];
  });
}
