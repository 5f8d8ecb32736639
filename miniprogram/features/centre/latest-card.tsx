import type { CommissionOrder, SubCommissionOrder } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { useOrderFilter, allOrders } from "../../parts/order/order-filter";
import { pictureAddress } from "../../platform/picture-address";
import { errorSentence } from "../../shell/error-sentence";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { DottedText } from "../../ui/dotted-text";
import { ErrorNotice } from "../../ui/error-notice";
import { Icon } from "../../ui/icon";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { Skeleton } from "../../ui/skeleton";
import { type LatestEvent, latestEvents } from "./latest-events";
import { keyOfWithdrawal } from "./use-waiting-matters";
import "./latest-card.css";

const keyOf = ({ commissionorderid }: CommissionOrder | SubCommissionOrder) => commissionorderid;

/** The newest three of what has happened: orders, subordinates' orders and withdrawals. */
export function LatestCard({ now }: { readonly now: number }) {
  // As the orders page and the records ask: what is known of one is known of the other.
  const orders = useCursorRows(client.order.list, {}, keyOf);
  const subOrders = useCursorRows(client.order.listSub, {}, keyOf);
  const withdrawals = useCursorRows(client.withdrawal.list, {}, keyOfWithdrawal);
  const lists = [orders, subOrders, withdrawals];
  const error = lists.map((list) => list.rows === undefined && list.error).find(Boolean);
  if (error) {
    return (
      <Card title="最近动态">
        <ErrorNotice
          message={errorSentence(error).title}
          retrying={lists.some(({ isRefreshing }) => isRefreshing)}
          onRetry={() => {
            for (const list of lists) if (list.error) void list.refresh();
          }}
        />
      </Card>
    );
  }
  if (!orders.rows || !subOrders.rows || !withdrawals.rows)
    return <Skeleton shape="lines" rows={3} />;
  const events = latestEvents({
    orders: orders.rows,
    subOrders: subOrders.rows,
    withdrawals: withdrawals.rows,
  });
  if (events.length === 0) return null;
  return (
    <Card
      title="最近动态"
      action={
        <View className="latest-card__all">
          <Button kind="text" size="small" onPress={showOrders}>
            全部订单
          </Button>
        </View>
      }
    >
      <View>
        {events.map((event) => (
          <Row key={event.key} event={event} now={now} />
        ))}
      </View>
    </Card>
  );
}

function Row({ event, now }: { readonly event: LatestEvent; readonly now: number }) {
  const shown = useShownFen();
  const { of, fen, waits } = event;
  const [before, about, after = ""] = event.title;
  const open =
    of.kind === "withdrawal"
      ? () => openPage("withdrawDetail", { withdrawid: of.record.withdrawid })
      : () => openPage("orderDetail", { commissionorderid: of.commissionorderid });
  return (
    <Pressable className="latest-row" pressedClass="latest-row--pressed" onPress={open}>
      <View className="latest-row__picture">
        {of.kind === "order" ? (
          <Picture size="tiny" src={pictureAddress(of.image)} label="" />
        ) : (
          <Icon
            name={of.record.withdrawtype === "unknown" ? "wallet" : of.record.withdrawtype}
            tile={of.record.withdrawtype === "unknown" ? "neutral" : of.record.withdrawtype}
          />
        )}
      </View>
      <View className="latest-row__texts">
        <View className="latest-row__title">
          {`${before}${about === undefined ? "" : shown(about)}${after}`}
        </View>
        <View className="latest-row__note">
          <DottedText>{`${dateText(event.at, "minute", now)} · ${event.note}`}</DottedText>
        </View>
      </View>
      <View className="latest-row__right">
        <View className="latest-row__amount">
          {`${of.kind === "order" && fen > 0 ? "+" : ""}${shown(fen).slice("¥".length)}`}
        </View>
        <View
          className={waits ? "latest-row__status latest-row__status--waits" : "latest-row__status"}
        >
          {event.status}
        </View>
      </View>
    </Pressable>
  );
}

function showOrders(): Promise<void> {
  useOrderFilter.getState().choose(allOrders);
  return openPage("orders");
}
