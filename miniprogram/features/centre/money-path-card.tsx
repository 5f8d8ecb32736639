import type { CommissionStatus, DistributorStatus, OutputOf, memberApi } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Balance } from "../../parts/money/balance";
import { Eye } from "../../parts/money/eye";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { useOrderFilter } from "../../parts/order/order-filter";
import { useAmountsHidden } from "../../session/amounts-hidden";
import { openPage } from "../../shell/navigate";
import { useOffersPage } from "../../shell/use-offers-page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { Notice } from "../../ui/notice";
import { Pressable } from "../../ui/pressable";
import { SegmentedBar } from "../../ui/segmented-bar";
import "./money-path-card.css";

type Detail = OutputOf<typeof memberApi.distributor.detail>;

export interface MoneyPathCardProps {
  readonly detail: Detail;
  readonly now: number;
  /** Something above is more urgent than withdrawing. */
  readonly second: boolean;
  readonly status: DistributorStatus | "unknown";
  /** What else happens to this money. */
  readonly foot?: ReactNode;
}

/** The hero of the centre: what can be withdrawn, and where all the rest of the money is. */
export function MoneyPathCard({ detail, now, second, status, foot }: MoneyPathCardProps) {
  const hidden = useAmountsHidden((state) => state.hidden);
  const shown = useShownFen();
  const offersFunds = useOffersPage("fund");
  const reason = reasonOf(detail, { status, now, shown, offersFunds });
  // Said above: why nothing can be withdrawn, and that no day is near on which it can.
  const locked = status === "lock";
  return (
    <Card>
      <View className="money-path__hero">
        <View className="money-path__amount">
          <View className="money-path__label">
            可提现
            <Eye />
            {offersFunds && <FundLink />}
          </View>
          <Balance fen={detail.withdrawableamount} size="hero" />
        </View>
        <View className="money-path__action">
          <Button
            kind={second ? "soft" : "primary"}
            disabled={reason !== undefined}
            label={reason === undefined ? "提现" : `提现，暂不可用：${reason}`}
            onPress={() => void openPage("withdrawApply")}
          >
            提现
          </Button>
        </View>
      </View>
      {reason === undefined || locked ? null : <View className="money-path__reason">{reason}</View>}
      <SegmentedBar parts={moneyPath(detail)} hidden={hidden} onPress={showPart} />
      <NextRelease detail={detail} now={now} second={second} locked={locked} />
      {foot}
    </Card>
  );
}

/** Where the balance came from. */
function FundLink() {
  return (
    <Pressable className="money-path__funds" onPress={() => openPage("fund")}>
      资金明细
    </Pressable>
  );
}

function NextRelease({ detail, now, second, locked }: NextReleaseProps) {
  const shown = useShownFen();
  const next = detail.nextrelease;
  if (!next) return null;
  const amount = shown(next.amount);
  const day = dateText(next.at, "day", now);
  // Into the balance, of which nothing can be taken while she is locked.
  const becomes = `${locked ? "记入可提现" : "可提现"}，共 ${next.ordercount} 笔订单`;
  return (
    <Notice
      tone={second || locked ? "neutral" : "accent"}
      onPress={() => showOrders("pending")}
      label={`${amount} 将于 ${day} ${becomes}，查看待结算订单`}
    >
      {amount} 将于 <Text className="notice__strong">{day}</Text> {becomes}
    </Notice>
  );
}

interface NextReleaseProps extends Pick<MoneyPathCardProps, "detail" | "now" | "second"> {
  readonly locked: boolean;
}

function moneyPath(detail: Detail) {
  return [
    { key: "pending", label: "待结算", fen: detail.pendingcommission, tone: "quiet" },
    { key: "settled", label: "可提现", fen: detail.withdrawableamount, tone: "accent" },
    { key: "locked", label: "提现中", fen: detail.lockedamount, tone: "busy" },
    { key: "withdrawn", label: "已提现", fen: detail.withdrawnamount, tone: "done" },
  ] as const;
}

interface ReasonContext extends Pick<MoneyPathCardProps, "status" | "now"> {
  readonly shown: (fen: number) => string;
  readonly offersFunds: boolean;
}

/**
 * Why nothing can be withdrawn. Whoever has no money anywhere yet learns how it comes, rather than what she
 * lacks; and who was fired, where what she had has gone, rather than a minimum that nothing will reach.
 */
function reasonOf(
  detail: Detail,
  { status, now, shown, offersFunds }: ReasonContext,
): string | undefined {
  const { unavailablereason, withdrawrule, forfeited, withdrawableamount } = detail;
  if (unavailablereason === undefined) return undefined;
  if (status === "fire" && withdrawableamount <= 0) {
    if (!forfeited) return "没有余额可以提现";
    const { at, amount } = forfeited;
    const where = offersFunds ? "，每一笔都在资金明细里" : "";
    return `${dateText(at, "day", now)} 清退时作废了 ${shown(amount)}${where}`;
  }
  if (moneyPath(detail).some(({ fen }) => fen !== 0)) return unavailablereason;
  const least = formatFen(withdrawrule.minamount).replace(/\.00$/, "");
  return `满 ${least} 可提现。订单结算并过冻结期，钱就从左走到右`;
}

/** Down to what a part of the money is made of: orders until it can be withdrawn, then withdrawals. */
function showPart(part: ReturnType<typeof moneyPath>[number]["key"]): Promise<void> {
  switch (part) {
    case "pending":
    case "settled":
      return showOrders(part);
    case "locked":
      return openPage("withdrawRecords", { show: "open" });
    case "withdrawn":
      return openPage("withdrawRecords", { show: "paid" });
  }
}

function showOrders(commissionstatus: CommissionStatus): Promise<void> {
  useOrderFilter.getState().choose({ commissionstatus, ordersource: undefined });
  return openPage("orders");
}
