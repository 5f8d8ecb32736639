import type { memberApi, OutputOf } from "@distribution/sdk";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { useOrderFilter } from "../../parts/order/order-filter";
import { isLastHour, remainingText } from "../../parts/withdrawal/remaining-text";
import { openPage } from "../../shell/navigate";
import { dateText } from "../../ui/date-text";
import { refusalWords } from "./refusal-words";
import type { WaitingMatter } from "./waiting-matters";
import type { WaitingRowProps } from "./waiting-row";

export interface MatterContext {
  readonly now: number;
  /** Why nothing can be withdrawn now. */
  readonly unavailable: boolean;
  readonly methods: OutputOf<typeof memberApi.distributor.detail>["withdrawrule"]["methods"];
}

/** How long WeChat holds a transfer for its owner: the whole of the bar. */
const confirmationMs = 24 * 60 * 60 * 1000;

const openRecord = (withdrawid: string) => openPage("withdrawDetail", { withdrawid });

/** A matter in words, with where it leads. */
export function useMatterRow(context: MatterContext): (matter: WaitingMatter) => WaitingRowProps {
  const shown = useShownFen();
  const mayTake = useOffered(client.withdrawal.confirm.endpoint.name);
  return (matter) => {
    switch (matter.kind) {
      case "take":
        return takeRow(matter, context, mayTake);
      case "refused":
        return refusedRow(matter.record, context, shown);
      case "result":
        return {
          fen: matter.record.netamount,
          after: " 正在等微信的结果",
          note: "已在微信点了确认 · 通常几秒钟",
          onOpen: () => openRecord(matter.record.withdrawid),
        };
      case "debt":
        return debtRow(matter, context, shown);
    }
  };
}

function takeRow(
  { record, expiresat }: Extract<WaitingMatter, { kind: "take" }>,
  { now }: MatterContext,
  mayTake: boolean,
): WaitingRowProps {
  const open = () => openRecord(record.withdrawid);
  return {
    fen: record.netamount,
    after: " 待你确认收款",
    note: remainingText(expiresat, now),
    urgent: isLastHour(expiresat, now),
    leftPercent: Math.ceil(Math.min(1, (expiresat - now) / confirmationMs) * 100),
    onOpen: open,
    ...(mayTake && { button: { text: "去收款", kind: "primary", onPress: open } }),
  };
}

function refusedRow(
  record: Extract<WaitingMatter, { kind: "refused" }>["record"],
  { unavailable, methods }: MatterContext,
  shown: (fen: number) => string,
): WaitingRowProps {
  const { title, reason, step } = refusalWords(record);
  const { withdrawid, amount, returnedamount = amount } = record;
  const again = { again: withdrawid };
  const byAlipay =
    record.withdrawtype !== "alipay" &&
    methods.some(({ withdrawtype, enabled }) => withdrawtype === "alipay" && enabled);
  const read = { text: "看原因", onPress: () => openRecord(withdrawid) };
  const steps = {
    "mend-account": { text: "修改账号", onPress: () => openPage("withdrawApply", again) },
    "other-method": byAlipay
      ? {
          text: "改用支付宝",
          onPress: () => openPage("withdrawApply", { ...again, method: "alipay" }),
        }
      : read,
    again: { text: "重新提现", onPress: () => openPage("withdrawApply", again) },
    read,
  };
  const back =
    returnedamount === amount ? "钱已退回可提现" : `${shown(returnedamount)} 已退回可提现`;
  return {
    fen: amount,
    after: ` ${title}`,
    note: `${reason} · ${back}`,
    onOpen: read.onPress,
    button: { ...(unavailable ? read : steps[step]), kind: "primary" },
  };
}

function debtRow(
  { debtFen, next, cause }: Extract<WaitingMatter, { kind: "debt" }>,
  { now }: MatterContext,
  shown: (fen: number) => string,
): WaitingRowProps {
  // The order that it came of, with its reason; all that are lost where a backend does not say which.
  const open = () => {
    if (cause !== undefined) return openPage("orderDetail", { commissionorderid: cause });
    useOrderFilter.getState().choose({ commissionstatus: "invalid", ordersource: undefined });
    return openPage("orders");
  };
  const note = ["不用你转账。"];
  if (next) {
    const rest = next.amount - debtFen;
    const coming = `${dateText(next.at, "day", now)} 到的 ${shown(next.amount)} 抵扣后`;
    note.push(rest >= 0 ? `${coming}剩 ${shown(rest)}` : `${coming}还欠 ${shown(-rest)}`);
  }
  return {
    before: "欠 ",
    fen: debtFen,
    after: "，从之后的佣金抵扣",
    note: note.join(""),
    onOpen: open,
    button: { text: "看原因", kind: "secondary", onPress: open },
  };
}
