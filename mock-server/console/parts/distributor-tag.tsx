import { distributorStatusLabels, type DistributorStatus } from "@distribution/sdk";
import { Tag } from "antd";

const colours: Record<DistributorStatus | "unknown", string> = {
  none: "default",
  audit: "gold",
  normal: "green",
  reject: "red",
  lock: "volcano",
  fire: "default",
  unknown: "default",
};

export function DistributorTag({ status }: { readonly status: DistributorStatus | "unknown" }) {
  return <Tag color={colours[status]}>{distributorStatusLabels[status]}</Tag>;
}
