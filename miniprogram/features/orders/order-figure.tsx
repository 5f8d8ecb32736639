import {
  type CommissionOrderDetail,
  type CommissionStatus,
  commissionStatusLabels,
} from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { moneySentence } from "../../parts/order/money-sentence";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { StatusTag, type StatusTagProps } from "../../ui/status-tag";
import { orderSum } from "./order-sum";
import { splitText } from "./split-text";
import { SumLine } from "./sum-line";
import "./order-figure.css";

const tones: Record<CommissionStatus | "unknown", NonNullable<StatusTagProps["tone"]>> = {
  pending: "neutral",
  settled: "accent",
  locked: "warning",
  withdrawn: "success",
  invalid: "danger",
  unknown: "neutral",
};

/** What an order earns, and how that comes about; of a lost one why it earns nothing. */
export function OrderFigure({ order }: { readonly order: CommissionOrderDetail }) {
  const { commissionstatus, commissionamount, estimatedamount } = order;
  const lost = commissionstatus === "invalid";
  const earned = lost ? 0 : commissionamount;
  const sum = orderSum(order);
  const split = splitText(order);
  return (
    <Card>
      <View>
        <View className="order-figure__head">
          <View className="order-figure__label">我的佣金</View>
          <StatusTag tone={tones[commissionstatus]}>
            {commissionStatusLabels[commissionstatus]}
          </StatusTag>
        </View>
        <View className="order-figure__amount">
          <MoneyText fen={earned} size="hero" />
          {estimatedamount > earned ? (
            <View className="order-figure__before">
              <MoneyText fen={estimatedamount} size="second" tone="quiet" struck />
            </View>
          ) : null}
        </View>
        {split ? <View className="order-figure__split">{split}</View> : null}
      </View>
      {sum ? <SumLine sum={sum} /> : null}
      <Loss order={order} />
    </Card>
  );
}

/** The reason is the headline; what was taken of one that still earns is a line. */
function Loss({ order }: { readonly order: CommissionOrderDetail }) {
  const { commissionstatus, failreason, clawback } = order;
  if (commissionstatus !== "invalid") {
    // Of what was taken of this order itself a card of its own tells more.
    const lost = clawback ? undefined : failreason?.trim();
    return lost ? (
      <Notice tone="neutral" icon="info">
        {lost}
      </Notice>
    ) : null;
  }
  const settled = clawback
    ? clawback.fromwithdrawable + clawback.fromwithdrawal + clawback.debt > 0
    : false;
  return (
    <Notice tone="accent" icon="info">
      <View>
        <Text className="notice__strong">{moneySentence(order, 0).replace(/^原因：/, "")}</Text>
      </View>
      <View>{settled ? "结算后才失效，已结算的佣金要扣回" : "佣金没有发生，不用扣回"}</View>
    </Notice>
  );
}
