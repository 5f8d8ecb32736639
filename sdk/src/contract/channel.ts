import * as v from "valibot";

/** 订单渠道: 拼多多 or the merchant's own shop. */
export const channels = ["pdd", "selfsupport"] as const;
export type Channel = (typeof channels)[number];
export const channel = v.picklist(channels);
export const channelLabels: Record<Channel | "unknown", string> = {
  pdd: "拼多多",
  selfsupport: "自营",
  unknown: "未知渠道",
};

export const orderStatuses = [0, 1, 2, 3, 4, 5, 10] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The statuses that an order of each channel goes through, with their names. 4 and 10 end the commission. */
export const orderStatusLabels = {
  pdd: {
    0: "已支付",
    1: "已成团",
    2: "确认收货",
    3: "审核成功",
    4: "审核失败(不可提现)",
    5: "已经结算",
    10: "已处罚",
  },
  selfsupport: { 0: "已支付", 2: "确认收货", 4: "已退款(不可提现)", 5: "已经结算" },
} as const satisfies Record<Channel, Partial<Record<OrderStatus, string>>>;

export function orderStatusLabel(
  orderChannel: Channel | "unknown",
  status: OrderStatus | "unknown",
): string {
  if (orderChannel === "unknown" || status === "unknown") return "未知状态";
  const labels: Partial<Record<OrderStatus, string>> = orderStatusLabels[orderChannel];
  return labels[status] ?? "未知状态";
}
