import type { DistributorStatus } from "@distribution/sdk";
import type { IconName } from "../../ui/icon";

export type ExplainedStatus = Exclude<DistributorStatus, "normal"> | "unknown";

interface StatusExplanation {
  readonly icon: IconName;
  readonly tone: "neutral" | "warning" | "accent";
  readonly title: string;
  /** What it means for the person. */
  readonly meaning: string;
  /** What she can do now. */
  readonly nextStep: string;
}

/** Every status that is not an ordinary day at work, in plain words. */
export const statusExplanations: Record<ExplainedStatus, StatusExplanation> = {
  none: {
    icon: "share",
    tone: "accent",
    title: "你还不是分销员",
    meaning: "成为分销员后，自己购买和分享成交的订单都有佣金，结算后可以提现。",
    nextStep: "看看怎样加入，填好资料提交，等商家审核。",
  },
  audit: {
    icon: "clock",
    tone: "warning",
    title: "资料审核中",
    meaning: "通过后就能分享商品、获得佣金。",
    nextStep: "现在不用做什么，审核结果会显示在这里。",
  },
  reject: {
    icon: "info",
    tone: "neutral",
    title: "申请没有通过",
    meaning: "不影响你照常购物，已有的订单也不变。",
    nextStep: "上次填写的资料保存在这台手机上，按原因改好就能再次提交。",
  },
  lock: {
    icon: "warning",
    tone: "warning",
    title: "分销员资格已冻结",
    meaning: "冻结期间不能提现和分享，已有的钱都在。",
    nextStep: "请联系商家客服，了解怎样解冻。",
  },
  fire: {
    icon: "info",
    tone: "neutral",
    title: "分销资格已终止",
    meaning: "客户已全部释放，之后的订单不再计佣。",
    nextStep: "对结果有异议，请联系商家客服，说明情况。",
  },
  unknown: {
    icon: "refresh",
    tone: "neutral",
    title: "暂时认不出你的状态",
    meaning: "可能是小程序版本较旧，你的佣金不受影响。",
    nextStep: "请更新小程序后再打开，或下拉刷新。",
  },
};
