/** 商品状态, as its own channel's catalogue has it. */
export const goodsStatusLabels = {
  onshelf: "在售",
  offshelf: "已下架",
  unknown: "未知状态",
} as const;
