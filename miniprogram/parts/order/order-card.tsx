import {
  channelLabels,
  type CommissionOrder,
  formatRate,
  orderStatusLabel,
} from "@distribution/sdk";
import { View } from "@tarojs/components";
import { pictureAddress } from "../../platform/picture-address";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { MoneyText } from "../../ui/money-text";
import { Picture } from "../../ui/picture";
import { StatusTag, type StatusTagProps } from "../../ui/status-tag";
import { kindLabel } from "./kind-label";
import { moneySentence } from "./money-sentence";
import "./order-card.css";

export interface OrderCardProps {
  order: CommissionOrder;
  /** Whose trade it was, where a subordinate's: then the buyer is not hers to know. */
  subordinate?: string;
  now: number;
  /** Opens how its commission comes about. */
  onPress?: () => void;
  /** Of one customer, whose name need not be said again: then how its commission comes about is. */
  of?: "customer";
}

/** An order, what it earns, and on the last line always where that money is. */
export function OrderCard({ order, subordinate, now, onPress, of }: OrderCardProps) {
  return (
    <Card {...(onPress ? { onPress } : {})}>
      <View className="order-card__top">
        <Picture src={pictureAddress(order.goodsimage)} label={order.goodsname} />
        <View className="order-card__main">
          <View className="order-card__head">
            <View className="order-card__name">{order.goodsname}</View>
            <StatusTag tone={statusTone(order)}>{statusText(order)}</StatusTag>
          </View>
          <View className="order-card__facts">
            <View className="order-card__meta">
              <View>{of === "customer" || subordinate ? sumText(order) : paidText(order)}</View>
              <View>
                {subordinate
                  ? `${channelLabels[order.ordersource]} · 下级 ${subordinate}`
                  : `${of === "customer" ? channelLabels[order.ordersource] : `买家 ${order.buyername}`} · ${kindLabel(order.kind)}`}
              </View>
            </View>
            <Commission order={order} />
          </View>
        </View>
      </View>
      <View className="order-card__foot">
        <View className="order-card__sentence">{moneySentence(order, now)}</View>
        <View className="order-card__time">{dateText(order.paidat, "minute", now)}</View>
      </View>
    </Card>
  );
}

/** What the buyer paid, and what of it came back: the commission is of the rest. */
function paidText({ orderamount, refundedamount, quantity }: CommissionOrder): string {
  const paid = `实付 ${formatFen(orderamount)}`;
  if (refundedamount) return `${paid}，退款 ${formatFen(refundedamount)}`;
  return quantity > 1 ? `${paid} · 共 ${quantity} 件` : paid;
}

/** 实付 ¥95.00 × 20%; of what was refunded the rest counts, which is told where there is room for it. */
function sumText(order: CommissionOrder): string {
  const { orderamount, commissionrate, refundedamount } = order;
  if (refundedamount) return paidText(order);
  return `实付 ${formatFen(orderamount)} × ${formatRate(commissionrate)}`;
}

/** What was first expected stands struck above what is left of it: nothing of a lost order, so that nobody adds it up. */
function Commission({ order }: { order: CommissionOrder }) {
  const { commissionamount, estimatedamount, commissionstatus } = order;
  return (
    <View className="order-card__commission">
      {estimatedamount > commissionamount ? (
        <MoneyText fen={estimatedamount} size="caption" tone="quiet" struck />
      ) : null}
      {commissionstatus === "invalid" ? (
        <MoneyText fen={0} size="lead" tone="quiet" />
      ) : (
        <MoneyText fen={commissionamount} size="lead" />
      )}
    </View>
  );
}

/** Without the aside of 审核失败(不可提现): the card's last line says where the money is. */
function statusText({ ordersource, originalorderstatus }: CommissionOrder): string {
  return orderStatusLabel(ordersource, originalorderstatus).replace(/\(.*\)$/, "");
}

function statusTone(order: CommissionOrder): NonNullable<StatusTagProps["tone"]> {
  switch (order.originalorderstatus) {
    case 4:
    case 10:
      return "danger";
    case 5:
      return "success";
    default:
      return "neutral";
  }
}
