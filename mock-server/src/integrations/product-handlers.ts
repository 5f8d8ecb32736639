import { eq } from "drizzle-orm";
import { rateOf } from "../domain/commission";
import { goods } from "../storage/goods-tables";
import type { World } from "../storage/world";
import { dingtalkText } from "./dingtalk-text";
import { StepProblem, type Handler, type Outcome, type Outgoing } from "./handler";
import { outsideId, productOf, skusOf } from "./product-of";
import { publicAddress } from "./public-address";
import { fieldOf, replyText } from "./reply-text";
import { sms } from "./sms";
import { yuan } from "./yuan";

/** A SKU is nearly sold out below this. */
const lowStock = 10;

const productSync: Handler = {
  path: "/custom/erp/product-sync",
  summary: "同步商品到ERP",
  eventKey: "PRODUCT_CREATE_SUCCESS",
  begins: "处理商品创建事件",
  recordName: "productId",
  steps: {
    // The ERP hears of a product's creation and its end by one receiver, so that they come in order.
    "product-erp": {
      channel: "erp",
      run: (world, { recordId }) => {
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
            mainImage: publicAddress(world, product.image),
            unit: "件",
            skus: skusOf(world, recordId).map((sku) => ({
              skuId: outsideId(sku.skuId),
              skuName: sku.name,
              price: yuan(sku.priceFen),
              costPrice: yuan(sku.costFen),
              stock: sku.stock,
              image: publicAddress(world, sku.image),
            })),
          },
          outcomeOf: (reply) => {
            const erpProductId = takenByErp(recordId, reply);
            const set = { erpProductId: erpProductId ?? product.erpProductId };
            return {
              log: {
                level: "info",
                message: `商品同步ERP成功: productId=${recordId}, erpProductId=${erpProductId ?? "无"}`,
              },
              answer: erpProductId === undefined ? {} : { erpProductId },
              write: () => {
                world.db.update(goods).set(set).where(eq(goods.goodsId, recordId)).run();
              },
            };
          },
        };
      },
    },
  },
};

/** The ERP answers 200 to everything, and says in the body whether it took it; gives what it calls it. The sink takes all. */
function takenByErp(productId: number, reply: unknown): string | undefined {
  if (reply === undefined) return undefined;
  const code = fieldOf(reply, "code");
  if (code === "0" || code === "200") return fieldOf(Object(reply).data, "productId");
  const message = fieldOf(reply, "message") ?? `code ${code ?? "无"}`;
  throw new StepProblem(message, `商品同步ERP失败: productId=${productId}, error=${message}`);
}

const productUpdate: Handler = {
  path: "/custom/wms/product-update",
  summary: "同步商品变更到WMS",
  eventKey: "PRODUCT_UPDATE",
  begins: "处理商品更新事件",
  recordName: "productId",
  steps: {
    "product-wms": {
      channel: "wms",
      run: (world, { recordId }) => {
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
          outcomeOf: logged("WMS商品同步", recordId),
        };
      },
    },
    // On the shelf or off it, the distribution platform hears by those events.
    "product-distribution": {
      channel: "distribution",
      run: (world, { recordId }) => {
        const { commissionable, distributed, onShelf } = productOf(world, recordId).product;
        if (!onShelf || commissionable === distributed) return {};
        return commissionable ? published(world, recordId) : takenOffline(world, recordId);
      },
    },
  },
};

const productPush: Handler = {
  path: "/custom/distribution/product-push",
  summary: "推送到分销平台",
  eventKey: "PRODUCT_ON_SHELF",
  begins: "处理商品上架事件",
  recordName: "productId",
  steps: {
    // As with the ERP: taken off after it was put on, never the other way round.
    "product-distribution": {
      channel: "distribution",
      run: (world, { recordId }) => {
        if (productOf(world, recordId).product.commissionable) return published(world, recordId);
        const message = `商品未开启分销,跳过推送: productId=${recordId}`;
        return { answer: { message: "未开启分销" }, log: { level: "info", message } };
      },
    },
  },
};

/** The distribution platform is to sell it, and it is noted that it does. */
function published(world: World, productId: number): Outgoing {
  const { product, merchantName } = productOf(world, productId);
  const [grade] = world.books.rule().grades;
  const special = world.books.specialRate(productId, grade.gradeId)?.tradeRate;
  return {
    channel: "distribution",
    path: "/product/publish",
    body: {
      productId: outsideId(productId),
      name: product.name,
      price: yuan(product.priceFen),
      image: publicAddress(world, product.image),
      // In per cent, by the rule's own grade.
      commissionRate: rateOf(special, grade.tradeRate) / 100,
      merchantName,
    },
    outcomeOf: (reply) => ({
      ...logged("分销平台推送", productId)(reply),
      write: () => noteDistributed(world, productId, true),
    }),
  };
}

/** The distribution platform sells it no more: it is off the shelf, or out of commission. */
function takenOffline(world: World, productId: number): Outgoing {
  productOf(world, productId);
  return {
    channel: "distribution",
    path: "/product/offline",
    body: { productId: outsideId(productId) },
    outcomeOf: () => ({ write: () => noteDistributed(world, productId, false) }),
  };
}

function noteDistributed(world: World, productId: number, distributed: boolean): void {
  world.db.update(goods).set({ distributed }).where(eq(goods.goodsId, productId)).run();
}

/** The documents log the whole reply; the sink has none. */
function logged(sentence: string, productId: number) {
  return (reply: unknown): Outcome => ({
    log: {
      level: "info",
      message: `${sentence}: productId=${productId}, result=${replyText(reply)}`,
    },
  });
}

const productOff: Handler = {
  path: "/custom/sync/product-off",
  summary: "同步下架到其他平台",
  eventKey: "PRODUCT_OFF_SHELF",
  begins: "处理商品下架事件",
  recordName: "productId",
  ends: (_world, productId) => `商品下架同步完成: productId=${productId}`,
  steps: {
    "product-erp": {
      channel: "erp",
      run: (world, { recordId }) => {
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
    },
    "product-distribution": {
      channel: "distribution",
      run: (world, { recordId }) => takenOffline(world, recordId),
    },
    "product-off-shelf-sms": {
      channel: "sms",
      run: (world, { recordId }) => {
        const { product, alertPhone } = productOf(world, recordId);
        if (!alertPhone) return {};
        return sms(alertPhone, "product_off_shelf", { productName: product.name });
      },
    },
  },
};

const stockWarning: Handler = {
  path: "/custom/alert/stock-warning",
  summary: "库存预警",
  eventKey: "PRODUCT_UPDATE",
  recordName: "productId",
  steps: {
    "stock-warning": {
      channel: "dingtalk",
      run: (world, { recordId }) => {
        const { product } = productOf(world, recordId);
        const low = skusOf(world, recordId).filter(({ stock }) => stock > 0 && stock < lowStock);
        if (low.length === 0) return {};
        return {
          ...dingtalkText(
            "【库存预警】",
            ...low.map(({ name, stock }) => `【${product.name}】规格【${name}】库存仅剩${stock}件`),
          ),
          outcomeOf: () => ({
            log: {
              level: "warn",
              message: `库存预警: productId=${recordId}, lowStockCount=${low.length}`,
            },
          }),
        };
      },
    },
  },
};

/** What happens outside as a merchant creates, changes and sells a product. */
export const productHandlers = {
  productSync,
  productUpdate,
  productPush,
  productOff,
  stockWarning,
};
