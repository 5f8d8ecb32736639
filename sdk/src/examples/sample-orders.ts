import { shanghaiTime } from "./shanghai-time";

/* 林小满's orders on the morning of 18 March 2026. Gold grade: 12 % of her own trade, 4 % of a subordinate's. */

/** The teapot has a special rate of 18 %. All of it is in `sampleWithdrawals.review`. */
const teapot = {
  commissionorderid: "1842",
  orderno: "SS2602270000001842",
  ordersource: "selfsupport",
  originalorderstatus: 5,
  commissionstatus: "locked",
  kind: "share",
  goodsname: "手工青瓷提梁壶茶具套装 一壶两杯带茶盘",
  goodsimage: "/pictures/celadon-tea-set.png",
  quantity: 1,
  orderamount: 36_800,
  commissionrate: 1800,
  commissionamount: 6624,
  estimatedamount: 6624,
  availableamount: 0,
  buyername: "晓*",
  paidat: shanghaiTime("2026-02-27 20:15"),
  settledat: shanghaiTime("2026-03-08 09:00"),
  withdrawableat: shanghaiTime("2026-03-16 00:00"),
};

/** 376 fen of it are in the same withdrawal; the rest is still there. */
const noodles = {
  commissionorderid: "1907",
  orderno: "260301-000000000001907",
  ordersource: "pdd",
  originalorderstatus: 5,
  commissionstatus: "settled",
  kind: "share",
  goodsname: "重庆小面干面条调料包组合 麻辣味6盒装",
  goodsimage: "/pictures/chongqing-noodles.png",
  quantity: 2,
  orderamount: 5560,
  commissionrate: 1200,
  commissionamount: 667,
  estimatedamount: 667,
  availableamount: 291,
  buyername: "晓*",
  paidat: shanghaiTime("2026-03-01 12:41"),
  settledat: shanghaiTime("2026-03-09 10:30"),
  withdrawableat: shanghaiTime("2026-03-17 00:00"),
};

/** Bought by herself, on its way. */
const honey = {
  commissionorderid: "2011",
  orderno: "260317-000000000002011",
  ordersource: "pdd",
  originalorderstatus: 1,
  commissionstatus: "pending",
  kind: "self",
  goodsname: "秦岭百花蜂蜜 农家自然成熟蜜玻璃瓶装",
  goodsimage: "/pictures/wildflower-honey.png",
  quantity: 1,
  orderamount: 3980,
  commissionrate: 1200,
  commissionamount: 477,
  estimatedamount: 477,
  availableamount: 0,
  buyername: "小*",
  paidat: shanghaiTime("2026-03-17 21:08"),
};

const oranges = {
  commissionorderid: "1873",
  orderno: "260228-000000000001873",
  ordersource: "pdd",
  originalorderstatus: 4,
  commissionstatus: "invalid",
  kind: "share",
  goodsname: "赣南脐橙当季现摘新鲜水果 中果礼盒装",
  goodsimage: "/pictures/gannan-navel-oranges.png",
  quantity: 1,
  orderamount: 2990,
  commissionrate: 1000,
  commissionamount: 0,
  estimatedamount: 299,
  availableamount: 0,
  buyername: "嘉*",
  paidat: shanghaiTime("2026-02-28 18:22"),
  failreason: "买家退款，审核失败",
};

/** Sold by 周可心, the direct subordinate. */
const subordinates = {
  commissionorderid: "1990",
  orderno: "SS2603120000001989",
  ordersource: "selfsupport",
  originalorderstatus: 2,
  commissionstatus: "pending",
  kind: "sub",
  goodsname: "可视空气炸锅5L家用大容量 免翻面不粘",
  goodsimage: "/pictures/air-fryer.png",
  quantity: 1,
  orderamount: 32_900,
  commissionrate: 400,
  commissionamount: 1316,
  estimatedamount: 1316,
  availableamount: 0,
  buyername: "萱*",
  paidat: shanghaiTime("2026-03-12 10:57"),
  dismembername: "周*",
};

/** Commission orders as the API shows them. */
export const sampleOrders = { teapot, noodles, honey, oranges, subordinates };
