import type { DistributorStatus } from "@distribution/sdk";

type Status = DistributorStatus | "unknown";

/** Who applies for the first time, or once more. What is not known is the server's to judge. */
export function mayApply(status: Status): boolean {
  return status === "none" || status === "reject" || status === "fire" || status === "unknown";
}

/** Why there is nothing to apply for. */
export function notApplying(status: Status): { readonly title: string; readonly note: string } {
  switch (status) {
    case "audit":
      return { title: "你已经提交过申请", note: "正在等商家审核，进度在分销中心" };
    case "lock":
      return { title: "你的分销资格已冻结", note: "怎样解冻，在分销中心可以看到" };
    default:
      return { title: "你已经是分销员", note: "收入和提现都在分销中心" };
  }
}
