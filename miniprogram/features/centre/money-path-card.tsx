import type { CommissionStatus, OutputOf, memberApi } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { useOrderFilter } from "../../parts/order/order-filter";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { SegmentedBar } from "../../ui/segmented-bar";
import "./money-path-card.css";

type Detail = OutputOf<typeof memberApi.distributor.detail>;

export interface MoneyPathCardProps {
  readonly detail: Detail;
  readonly now: number;
}

/** The hero of the centre: what can be withdrawn, and where all the rest of the money is. */
export function MoneyPathCard({ detail, now }: MoneyPathCardProps) {
  const reason = detail.unavailablereason;
  return (
    <Card>
      <View className="money-path__hero">
        <View className="money-path__amount">
          <View className="money-path__label">可提现</View>
          <MoneyText fen={detail.withdrawableamount} size="hero" />
        </View>
        <Button
          size="medium"
          disabled={reason !== undefined}
          label={reason === undefined ? "提现" : `提现，暂不可用：${reason}`}
          onPress={() => void openPage("withdrawApply")}
        >
          提现
        </Button>
      </View>
      {reason === undefined ? null : <View className="money-path__reason">{reason}</View>}
      <SegmentedBar parts={moneyPath(detail)} onPress={showOrders} />
      <NextRelease detail={detail} now={now} />
      {detail.debtamount > 0 ? (
        <Notice tone="warning" icon="info">
          {`有订单在申请提现后失效，${formatFen(detail.debtamount)} 会从之后的佣金里扣回`}
        </Notice>
      ) : null}
    </Card>
  );
}

function NextRelease({ detail, now }: MoneyPathCardProps) {
  const next = detail.nextrelease;
  if (!next) return null;
  const amount = formatFen(next.amount);
  const day = dateText(next.at, "day", now);
  return (
    <Notice
      onPress={() => showOrders("pending")}
      label={`${amount} 将于 ${day} 可提现，共 ${next.ordercount} 笔订单，查看待结算订单`}
    >
      {amount} 将于 <Text className="notice__strong">{day}</Text>{" "}
      {`可提现，共 ${next.ordercount} 笔订单`}
    </Notice>
  );
}

function moneyPath(detail: Detail) {
  return [
    { key: "pending", label: "待结算", fen: detail.pendingcommission, tone: "quiet" },
    { key: "settled", label: "可提现", fen: detail.withdrawableamount, tone: "accent" },
    { key: "locked", label: "提现中", fen: detail.lockedamount, tone: "busy" },
    { key: "withdrawn", label: "已提现", fen: detail.withdrawnamount, tone: "done" },
  ] as const;
}

/** Down to the orders behind a part of the money. */
function showOrders(commissionstatus: CommissionStatus): void {
  useOrderFilter.getState().choose({ commissionstatus, ordersource: undefined });
  void openPage("orders");
}
