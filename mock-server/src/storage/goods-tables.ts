import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BasisPoints, Channel } from "@distribution/sdk/server";
import { fenColumn } from "./fen-column";

export const goods = sqliteTable(
  "goods",
  {
    goodsId: integer("goods_id").primaryKey(),
    channel: text("channel").$type<Channel>().notNull(),
    goodsSign: text("goods_sign").unique(),
    name: text("name").notNull(),
    image: text("image").notNull(),
    description: text("description").notNull(),
    priceFen: fenColumn("price_fen"),
    otPriceFen: fenColumn("ot_price_fen"),
    stock: integer("stock").notNull(),
    sales: integer("sales").notNull(),
    onShelf: integer("on_shelf", { mode: "boolean" }).notNull(),
    /** Open to commission at all (是否开启分销). */
    commissionable: integer("commissionable", { mode: "boolean" }).notNull(),
    /** Whether the distribution platform sells it, as far as it was told. */
    distributed: integer("distributed", { mode: "boolean" }).notNull().default(true),
    /** 审核通过: until then nobody outside is told of it. */
    approved: integer("approved", { mode: "boolean" }).notNull().default(true),
    /** 强制下架: by the platform, which alone puts it back. */
    forcedOff: integer("forced_off", { mode: "boolean" }).notNull().default(false),
    /** 定时上架: when it is put on the shelf; null where no date is set. */
    onShelfAt: integer("on_shelf_at"),
    category: text("category").notNull().default(""),
    merchantId: integer("merchant_id"),
    /** What the ERP calls it, once it has taken it. */
    erpProductId: text("erp_product_id"),
  },
  (table) => [
    index("goods_to_shelve")
      .on(table.onShelfAt)
      .where(sql`on_shelf_at IS NOT NULL`),
  ],
);

export const merchants = sqliteTable("merchants", {
  merchantId: integer("merchant_id").primaryKey(),
  name: text("name").notNull(),
  /** Where the merchant is told that a product went off the shelf; absent: nobody is. */
  alertPhone: text("alert_phone"),
});

/** 规格: what a product is sold as. Its stock is the sum of theirs. */
export const skus = sqliteTable(
  "skus",
  {
    skuId: integer("sku_id").primaryKey(),
    goodsId: integer("goods_id").notNull(),
    name: text("name").notNull(),
    priceFen: fenColumn("price_fen"),
    costFen: fenColumn("cost_fen"),
    stock: integer("stock").notNull(),
    image: text("image").notNull(),
  },
  (table) => [index("skus_by_goods").on(table.goodsId)],
);

/** What an order took of a SKU's stock, and gives back where it fails before it is received. */
export const orderPieces = sqliteTable(
  "order_pieces",
  {
    orderId: integer("order_id").notNull(),
    skuId: integer("sku_id").notNull(),
    pieces: integer("pieces").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.skuId] })],
);

/** 特殊分佣商品: a product's own rate for a grade. */
export const specialRates = sqliteTable(
  "special_rates",
  {
    goodsId: integer("goods_id").notNull(),
    gradeId: integer("grade_id").notNull(),
    tradeRate: integer("trade_rate").$type<BasisPoints>().notNull(),
    subRate: integer("sub_rate").$type<BasisPoints>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.goodsId, table.gradeId] })],
);
