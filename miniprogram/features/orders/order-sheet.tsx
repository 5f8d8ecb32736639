import type { CommissionOrder } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { kindLabel } from "../../parts/order/kind-label";
import { moneySentence } from "../../parts/order/money-sentence";
import { copyText } from "../../platform/clipboard";
import { Button } from "../../ui/button";
import { dateText } from "../../ui/date-text";
import { Facts, type FactsProps } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import "./order-sheet.css";

export interface OrderSheetProps {
  readonly order: CommissionOrder;
  readonly now: number;
  readonly onClose: () => void;
}

/** Why an order earns this much and no more, where the money is, and the number that the service desk asks for. */
export function OrderSheet({ order, now, onClose }: OrderSheetProps) {
  return (
    <Sheet
      open
      title="佣金怎么来的"
      onClose={onClose}
      footer={
        <Button block kind="secondary" onPress={() => copyText(order.orderno)}>
          复制订单编号
        </Button>
      }
    >
      <View className="order-sheet">
        <Notice tone="neutral" icon="info">
          {moneySentence(order, now)}
        </Notice>
        <Facts facts={[...sumOf(order), ...factsOf(order, now)]} />
      </View>
    </Sheet>
  );
}

/** (实付 − 退款) × 佣金比例 = 佣金, a line each. */
function sumOf(order: CommissionOrder): FactsProps["facts"] {
  const { orderamount, refundedamount, commissionrate, commissionamount, estimatedamount } = order;
  const earned = order.commissionstatus === "invalid" ? 0 : commissionamount;
  return [
    { key: "paid", label: "实付", value: <MoneyText fen={orderamount} size="second" /> },
    ...(refundedamount
      ? [
          {
            key: "refunded",
            label: "退款",
            value: <MoneyText fen={-refundedamount} size="second" />,
          },
        ]
      : []),
    { key: "rate", label: "佣金比例", value: `${commissionrate / 100}%` },
    ...(estimatedamount > earned
      ? [
          {
            key: "estimated",
            label: "原来预计",
            value: <MoneyText fen={estimatedamount} size="second" tone="quiet" struck />,
          },
        ]
      : []),
    {
      key: "earned",
      label: "我的佣金",
      value: <MoneyText fen={earned} size="body" />,
      strong: true,
    },
  ];
}

function factsOf(order: CommissionOrder, now: number): FactsProps["facts"] {
  return [
    { key: "kind", label: "成交方式", value: kindLabel(order.kind) },
    { key: "paidat", label: "付款时间", value: dateText(order.paidat, "minute", now) },
    { key: "orderno", label: "订单编号", value: order.orderno },
  ];
}
