import type { CommissionKind } from "@distribution/sdk";

const labels: Record<CommissionKind | "unknown", string> = {
  self: "自购",
  share: "分享成交",
  sub: "下级成交",
  unknown: "其他成交",
};

/** How an order came to earn a commission. */
export function kindLabel(kind: CommissionKind | "unknown"): string {
  return labels[kind];
}
