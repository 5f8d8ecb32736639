import { addFen, type WithdrawalDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { Icon } from "../../ui/icon";
import { MoneyText } from "../../ui/money-text";
import { Pressable } from "../../ui/pressable";
import "./source-orders.css";

type Source = WithdrawalDetail["orders"][number];

/** A large withdrawal takes hundreds of orders; the first ones tell most of it. */
const shownAtFirst = 8;

export interface SourceOrdersProps {
  sources: readonly Source[];
  /** The withdrawal ended unpaid: nothing of these orders went out with it. */
  unpaid: boolean;
  now: number;
}

/** Where every fen of a withdrawal came from. */
export function SourceOrders({ sources, unpaid, now }: SourceOrdersProps) {
  const [all, setAll] = useState(false);
  if (sources.length === 0) return null;
  const shown = all ? sources : sources.slice(0, shownAtFirst);
  const sum = addFen(...sources.map(({ allocatedamount }) => allocatedamount));
  return (
    <Card
      title="资金来源"
      action={
        <View className="source-orders__count">{`${sources.length} 笔订单${unpaid ? " · 未打款" : ""}`}</View>
      }
    >
      <View>
        {shown.map((source) => (
          <SourceOrder key={source.order.commissionorderid} source={source} now={now} />
        ))}
      </View>
      {shown.length < sources.length ? (
        <Button kind="text" block onPress={() => setAll(true)}>
          {`查看其余 ${sources.length - shown.length} 笔`}
        </Button>
      ) : null}
      <View className="source-orders__row source-orders__row--sum">
        <View>合计</View>
        <MoneyText fen={sum} size="body" />
      </View>
    </Card>
  );
}

function SourceOrder({ source: { order, allocatedamount }, now }: { source: Source; now: number }) {
  // The rest of a split order is in another withdrawal, or still to be withdrawn.
  const split = allocatedamount < order.commissionamount;
  return (
    <Pressable
      className="source-orders__row source-orders__row--order"
      onPress={() => openPage("orderDetail", { commissionorderid: order.commissionorderid })}
    >
      <View className="source-orders__main">
        <View className="source-orders__name">{order.goodsname}</View>
        <View className="source-orders__note">
          {dateText(order.paidat, "minute", now)}
          {split ? ` · 佣金 ${formatFen(order.commissionamount)} 的一部分` : ""}
        </View>
      </View>
      <MoneyText fen={allocatedamount} size="second" />
      <View className="source-orders__arrow">
        <Icon name="chevron" size="small" />
      </View>
    </Pressable>
  );
}
