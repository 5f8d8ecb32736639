/** 锁粉状态. */
export const bindingStatuses = ["locking", "expired"] as const;
export type BindingStatus = (typeof bindingStatuses)[number];

export const bindingStatusLabels: Record<BindingStatus | "unknown", string> = {
  locking: "锁粉中",
  expired: "已失效",
  unknown: "未知状态",
};

/** What came of a visit by a distributor's link or code. The first two mean bound. */
export const bindingReasons = [
  "bound",
  "already-bound",
  "own-link",
  "visitor-is-distributor",
  "bound-to-another",
  "distributor-locked",
  "distributor-fired",
  "distributor-unknown",
  "code-expired",
] as const;
export type BindingReason = (typeof bindingReasons)[number];

/** What the customer is told about it. */
export const bindingReasonLabels: Record<BindingReason | "unknown", string> = {
  bound: "已成为分销员的客户",
  "already-bound": "已经是这位分销员的客户",
  "own-link": "这是你自己的分享，无需绑定",
  "visitor-is-distributor": "你是分销员，购买计入自己的佣金",
  "bound-to-another": "你已是另一位分销员的客户，到期前不能更换",
  "distributor-locked": "分享人的分销资格已冻结，暂时不能绑定",
  "distributor-fired": "分享人已不是分销员",
  "distributor-unknown": "没有找到分享人",
  "code-expired": "太阳码已过期，请让分享人重新生成",
  unknown: "未能绑定",
};
