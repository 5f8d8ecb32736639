import { asc, eq } from "drizzle-orm";
import { rateOf } from "../domain/commission";
import { goods, merchants, skus } from "../storage/goods-tables";
import type { World } from "../storage/world";
import { dingtalkText } from "./dingtalk-text";
import type { Handlers } from "./handler";
import { sms } from "./sms";
import { yuan } from "./yuan";

/** A SKU is nearly sold out below this. */
const lowStock = 10;

const createHandlers: Handlers = {
  // The ERP hears of a product's creation and its end by one receiver, so that they come in order.
  "product-erp": (world, { recordId }) => {
    const { product, merchantName } = productOf(world, recordId);
    return {
      channel: "erp",
      path: "/product/create",
      body: {
        sourceProductId: outsideId(recordId),
        sourceSystem: "MISEB",
        name: product.name,
        merchantId: product.merchantId,
        merchantName,
        categoryName: product.category,
        mainImage: product.image,
        unit: "件",
        skus: skusOf(world, recordId).map((sku) => ({
          skuId: outsideId(sku.skuId),
          skuName: sku.name,
          price: yuan(sku.priceFen),
          costPrice: yuan(sku.costFen),
          stock: sku.stock,
          image: sku.image,
        })),
      },
      problemOf: erpProblem,
    };
  },
};

const updateHandlers: Handlers = {
  "product-wms": (world, { recordId }) => {
    const { product } = productOf(world, recordId);
    return {
      channel: "wms",
      path: "/product/sync",
      body: {
        sourceProductId: outsideId(recordId),
        name: product.name,
        totalStock: product.stock,
        skuList: skusOf(world, recordId).map((sku) => ({
          skuId: outsideId(sku.skuId),
          skuName: sku.name,
          stock: sku.stock,
          price: yuan(sku.priceFen),
        })),
      },
    };
  },
  "stock-warning": (world, { recordId }) => {
    const { product } = productOf(world, recordId);
    const low = skusOf(world, recordId).filter(({ stock }) => stock > 0 && stock < lowStock);
    if (low.length === 0) return undefined;
    return dingtalkText(
      "【库存预警】",
      ...low.map(({ name, stock }) => `【${product.name}】规格【${name}】库存仅剩${stock}件`),
    );
  },
};

const onShelfHandlers: Handlers = {
  // As with the ERP: taken off after it was put on, never the other way round.
  "product-distribution": (world, { recordId }) => {
    const { product, merchantName } = productOf(world, recordId);
    if (!product.commissionable) return undefined;
    const [grade] = world.books.rule().grades;
    const special = world.books.specialRate(recordId, grade.gradeId)?.tradeRate;
    return {
      channel: "distribution",
      path: "/product/publish",
      body: {
        productId: outsideId(recordId),
        name: product.name,
        price: yuan(product.priceFen),
        image: product.image,
        // In per cent, by the rule's own grade.
        commissionRate: rateOf(special, grade.tradeRate) / 100,
        merchantName,
      },
    };
  },
};

const offShelfHandlers: Handlers = {
  "product-erp": (world, { recordId }) => {
    const { product } = productOf(world, recordId);
    return {
      channel: "erp",
      path: "/product/offline",
      body: {
        sourceProductId: outsideId(recordId),
        reason: product.stock <= 0 ? "库存不足" : "商户下架",
      },
    };
  },
  "product-distribution": (_world, { recordId }) => ({
    channel: "distribution",
    path: "/product/offline",
    body: { productId: outsideId(recordId) },
  }),
  "product-off-shelf-sms": (world, { recordId }) => {
    const { product, alertPhone } = productOf(world, recordId);
    return alertPhone
      ? sms(alertPhone, "product_off_shelf", { productName: product.name })
      : undefined;
  },
};

/** What happens outside as a merchant creates, changes and sells a product. */
export const productHandlers = {
  PRODUCT_CREATE_SUCCESS: createHandlers,
  PRODUCT_UPDATE: updateHandlers,
  PRODUCT_ON_SHELF: onShelfHandlers,
  PRODUCT_OFF_SHELF: offShelfHandlers,
};

/** How systems outside call a product or a SKU of ours. */
function outsideId(id: number): string {
  return `MISEB_${id}`;
}

/** The ERP answers 200 to everything, and says in the body whether it took it. */
function erpProblem(reply: unknown): string | undefined {
  const { code, message } = Object(reply) as { code?: unknown; message?: unknown };
  if (["0", "200"].includes(String(code))) return undefined;
  return `ERP code ${String(code)}: ${String(message)}`;
}

function productOf(world: World, goodsId: number) {
  const row = world.db
    .select({
      product: goods,
      merchantName: merchants.name,
      alertPhone: merchants.alertPhone,
    })
    .from(goods)
    .leftJoin(merchants, eq(merchants.merchantId, goods.merchantId))
    .where(eq(goods.goodsId, goodsId))
    .get();
  if (!row) throw new Error(`there is no product ${goodsId}`);
  return row;
}

function skusOf(world: World, goodsId: number) {
  return world.db
    .select()
    .from(skus)
    .where(eq(skus.goodsId, goodsId))
    .orderBy(asc(skus.skuId))
    .all();
}
