import {
  channelLabels,
  commissionStatusLabels,
  type memberApi,
  orderStatusLabel,
  type RequestOf,
} from "@distribution/sdk";
import type { OrderChoice } from "../../parts/order/order-filter";
import { periodText, periodTimes } from "../../parts/order/paid-period";

type Question = Omit<RequestOf<typeof memberApi.order.list>, "lastqueryid" | "size">;

/** What the server is asked for. */
export function orderQuestion(choice: OrderChoice, keyword: string, now: number): Question {
  const { ordersource, commissionstatus, orderstatus, paid } = choice;
  return {
    ...(ordersource ? { ordersource } : {}),
    ...(commissionstatus ? { commissionstatus } : {}),
    ...(orderstatus === undefined ? {} : { orderstatus }),
    ...(paid ? periodTimes(paid, now) : {}),
    ...(keyword ? { keyword } : {}),
  };
}

/** Without the aside of 审核失败(不可提现): the commission's own status says where the money is. */
export function shortStatus(label: string): string {
  return label.replace(/[(（].*[)）]$/, "");
}

export interface ChosenFilter {
  readonly key: "commissionstatus" | "orderstatus" | "paid";
  readonly label: string;
}

/** What the sheet has chosen, in words; the channel is the tab's. */
export function chosenFilters(choice: OrderChoice, now: number): readonly ChosenFilter[] {
  const { ordersource = "unknown", commissionstatus, orderstatus, paid } = choice;
  return [
    ...(commissionstatus
      ? [{ key: "commissionstatus", label: commissionStatusLabels[commissionstatus] } as const]
      : []),
    ...(orderstatus === undefined
      ? []
      : [
          {
            key: "orderstatus",
            label: shortStatus(orderStatusLabel(ordersource, orderstatus)),
          } as const,
        ]),
    ...(paid ? [{ key: "paid", label: periodText(paid, now) } as const] : []),
  ];
}

/** Everything that is asked for, for where nothing answers to it: 拼多多 · 待结算 · “咖啡”. */
export function choiceText(choice: OrderChoice, keyword: string, now: number): string {
  const { ordersource } = choice;
  return [
    ...(ordersource ? [channelLabels[ordersource]] : []),
    ...chosenFilters(choice, now).map(({ label }) => label),
    ...(keyword ? [`“${keyword}”`] : []),
  ].join(" · ");
}
