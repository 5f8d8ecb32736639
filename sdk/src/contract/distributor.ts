export const distributorStatuses = ["none", "audit", "normal", "reject", "lock", "fire"] as const;
export type DistributorStatus = (typeof distributorStatuses)[number];

export const distributorStatusLabels: Record<DistributorStatus | "unknown", string> = {
  none: "未申请",
  audit: "待审核",
  normal: "正常",
  reject: "审核不通过",
  lock: "已冻结",
  fire: "已清退",
  unknown: "未知状态",
};
