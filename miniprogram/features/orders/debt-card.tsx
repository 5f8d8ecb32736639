import type { CommissionOrderDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { Balance } from "../../parts/money/balance";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import "./debt-card.css";

export interface DebtCardProps {
  readonly order: CommissionOrderDetail;
  readonly now: number;
}

/** What is owed now, where this order is among the reasons: nothing that anybody has to pay. */
export function DebtCard({ order, now }: DebtCardProps) {
  const shown = useShownFen();
  const detail = useAnswer(client.distributor.detail).data;
  if (!detail || detail.debtamount === 0 || !order.clawback?.debt) return null;
  const { debtamount, nextrelease: next } = detail;
  const rest = (next?.amount ?? 0) - debtamount;
  return (
    <Card>
      <View className="debt-card">
        <View className="debt-card__figure">
          <View className="debt-card__label">当前欠款</View>
          <Balance fen={debtamount} size="title" />
        </View>
        <View className="debt-card__words">
          <View>不用你转账，从之后的佣金抵扣</View>
          {next ? (
            <View>
              {`${dateText(next.at, "day", now)} 的 ${shown(next.amount)} 抵扣后${
                rest >= 0 ? `剩 ${shown(rest)}` : `还欠 ${shown(-rest)}`
              }`}
            </View>
          ) : null}
        </View>
      </View>
    </Card>
  );
}
