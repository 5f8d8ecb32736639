/** In the shape of PDD's goods_sign: opaque, and different for every product. */
export function goodsSignOf(goodsId: number): string {
  return `E9${((goodsId * 2_654_435_761) >>> 0).toString(36).toUpperCase()}_JQmock`;
}
