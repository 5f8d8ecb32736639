/* Products of the showcase, with what a gold distributor earns by them. */

const noodles = {
  goodsid: "12",
  ordersource: "pdd",
  goodssign: "E9TKSV2K_JQmock",
  name: "重庆小面干面条调料包组合 麻辣味6盒装",
  image: "/pictures/chongqing-noodles.png",
  price: 2780,
  otprice: 4500,
  stock: 2680,
  sales: 31_580,
  commissionrate: 1200,
  commissionamount: 333,
};

const teapot = {
  goodsid: "7",
  ordersource: "selfsupport",
  name: "手工青瓷提梁壶茶具套装 一壶两杯带茶盘",
  image: "/pictures/celadon-tea-set.png",
  price: 36_800,
  otprice: 59_900,
  stock: 6,
  sales: 460,
  commissionrate: 1800,
  commissionamount: 6624,
};

/** Goods as the API shows them to a distributor. */
export const sampleGoods = { noodles, teapot };
