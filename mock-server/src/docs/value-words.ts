import {
  bindingReasonLabels,
  bindingReasons,
  bindingStatuses,
  bindingStatusLabels,
  channelLabels,
  channels,
  commissionKinds,
  commissionStatuses,
  commissionStatusLabels,
  distributorStatuses,
  distributorStatusLabels,
  fundKindLabels,
  fundKinds,
  goodsSortKeys,
  goodsSorts,
  goodsStatuses,
  merchantTypes,
  notificationKinds,
  orderStatuses,
  channelFacts,
  orderStepLabels,
  orderSteps,
  sceneKinds,
  settlements,
  sortOrders,
  workKindLabels,
  workKinds,
  payeeAuthorizationLabels,
  payeeAuthorizationStatuses,
  transferStateLabels,
  transferStates,
  withdrawalFailCodes,
  withdrawalSorts,
  withdrawalFailLabels,
  withdrawalStatuses,
  withdrawalStatusLabels,
  withdrawMethodLabels,
  withdrawMethods,
} from "@distribution/sdk/server";

type Words = Readonly<Record<string, string>>;

/** What the values of an enum mean, by the very list that the contract gives to the schema. */
const wordsOf = new Map<readonly (string | number)[], Words>([
  [bindingReasons, bindingReasonLabels],
  [bindingStatuses, bindingStatusLabels],
  [channels, channelLabels],
  [commissionKinds, { self: "自己购买", share: "自己分享", sub: "下级成交" }],
  [commissionStatuses, commissionStatusLabels],
  [distributorStatuses, distributorStatusLabels],
  [fundKinds, fundKindLabels],
  [goodsSorts, { default: "默认", commission: "佣金", price: "价格", sales: "销量" }],
  [goodsSortKeys, { price: "价格" }],
  [withdrawalSorts, { createdat: "申请时间", amount: "金额" }],
  [goodsStatuses, { onshelf: "在售", offshelf: "已下架" }],
  [merchantTypes, { standard: "普通商户", internet: "互联网商户" }],
  [
    notificationKinds,
    {
      audit: "审核结果",
      earnings: "收益",
      withdraw: "提现到账",
      bind: "绑定用户",
      expire: "即将过期",
      digest: "每日汇总",
    },
  ],
  [orderStatuses, orderStatusWords()],
  [orderSteps, orderStepLabels],
  [sceneKinds, { invite: "邀请分销员", goods: "商品" }],
  [sortOrders, { desc: "从大到小", asc: "从小到大" }],
  [workKinds, workKindLabels],
  [settlements, { keep: "保留", forfeit: "作废" }],
  [payeeAuthorizationStatuses, payeeAuthorizationLabels],
  [transferStates, transferStateLabels],
  [withdrawalFailCodes, withdrawalFailLabels],
  [withdrawalStatuses, withdrawalStatusLabels],
  [withdrawMethods, withdrawMethodLabels],
]);

/** `0 待审核、1 审核通过…`, or null where the values speak for themselves. */
export function valueWords(values: readonly (string | number)[]): string | null {
  const words = wordsOf.get(values);
  return words ? values.map((value) => `${value} ${words[value] ?? ""}`.trim()).join("、") : null;
}

/** A status by its name in each channel: `审核失败（自营：已退款）` where they differ. */
function orderStatusWords(): Readonly<Record<number, string>> {
  const words: Record<number, string> = {};
  for (const status of orderStatuses) {
    for (const { label, statuses } of channels.map((one) => channelFacts[one])) {
      // What follows in brackets is for a list, where nobody explains it.
      const word = statuses[status]?.label.replace(/\(.*\)$/, "");
      const before = words[status];
      if (word === undefined || before?.startsWith(word)) continue;
      words[status] = before === undefined ? word : `${before}（${label}：${word}）`;
    }
  }
  return words;
}
