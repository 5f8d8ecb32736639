import * as v from "valibot";

/** 订单渠道: 拼多多 or the merchant's own shop. */
export const channels = ["pdd", "selfsupport"] as const;
export type Channel = (typeof channels)[number];
export const channel = v.picklist(channels);
export const orderStatuses = [0, 1, 2, 3, 4, 5, 10] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** What is said of a status that an order of the channel goes through. */
interface StatusFacts {
  readonly label: string;
  /** What a commission that is still pending waits for. */
  readonly waitsFor?: string;
  /** Why it was lost, where the channel gives no reason of its own. 4 and 10 end the commission. */
  readonly lostBecause?: string;
}

interface ChannelFacts {
  readonly label: string;
  readonly statuses: Readonly<Partial<Record<OrderStatus, StatusFacts>>>;
  /** Whether its commission is paid out without an application, until the rule says otherwise. */
  readonly paysOutByItself: boolean;
  /** Where a buyer is taken: to the channel's own app by `goods.pddUrl`, or by `buyinfo` to the merchant's shop page. */
  readonly buyAt: "pdd-link" | "shop-page";
}

/**
 * All that both floors know of a channel, one record each. Another channel is answered here first; the
 * compiler then asks wherever else a channel decides something, since nothing compares them by name.
 */
export const channelFacts: Readonly<Record<Channel, ChannelFacts>> = {
  pdd: {
    label: "拼多多",
    // Only 拼多多 audits, and only its documents name about 15 days.
    statuses: {
      0: { label: "已支付", waitsFor: "等待成团" },
      1: { label: "已成团", waitsFor: "确认收货后约 15 天结算" },
      2: { label: "确认收货", waitsFor: "平台审核中，约 15 天后结算" },
      3: { label: "审核成功", waitsFor: "审核已通过，等待平台结算" },
      4: { label: "审核失败(不可提现)", lostBecause: "平台审核未通过" },
      5: { label: "已经结算", waitsFor: "已结算，即将可提现" },
      10: { label: "已处罚", lostBecause: "订单违规，被平台处罚" },
    },
    paysOutByItself: false,
    buyAt: "pdd-link",
  },
  selfsupport: {
    label: "自营",
    statuses: {
      0: { label: "已支付", waitsFor: "确认收货后结算" },
      2: { label: "确认收货", waitsFor: "已收货，等待结算" },
      4: { label: "已退款(不可提现)", lostBecause: "订单已退款" },
      5: { label: "已经结算", waitsFor: "已结算，即将可提现" },
    },
    paysOutByItself: true,
    buyAt: "shop-page",
  },
};

export const channelLabels: Readonly<Record<Channel | "unknown", string>> = {
  pdd: channelFacts.pdd.label,
  selfsupport: channelFacts.selfsupport.label,
  unknown: "未知渠道",
};

/** What is known of an order's status; undefined where this build knows its channel or its status not. */
export function orderStatusFacts(
  orderChannel: Channel | "unknown",
  status: OrderStatus | "unknown",
): StatusFacts | undefined {
  if (orderChannel === "unknown" || status === "unknown") return undefined;
  return channelFacts[orderChannel].statuses[status];
}

export function orderStatusLabel(
  orderChannel: Channel | "unknown",
  status: OrderStatus | "unknown",
): string {
  return orderStatusFacts(orderChannel, status)?.label ?? "未知状态";
}
