import type { Channel } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { useCursorRows } from "../../data/use-cursor-rows";
import { all, channelTabs } from "../../parts/channel/channel-tabs";
import { OrderCard } from "../../parts/order/order-card";
import { allOrders, type OrderChoice } from "../../parts/order/order-filter";
import { scrollToNode } from "../../platform/scroll-to-node";
import { serverNow } from "../../platform/server-clock";
import { ListBody } from "../../shell/list-body";
import { openPage, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Tabs } from "../../ui/tabs";
import { ChosenChips } from "./chosen-chips";
import { DailyIncome } from "./daily-income";
import { FilterButton } from "./filter-button";
import { FilterSheet } from "./filter-sheet";
import { NoOrders } from "./no-orders";
import { choiceText, chosenFilters, orderQuestion } from "./order-question";
import { PerformanceSums } from "./performance-sums";
import "./performance-screen.css";

const headId = "performance-orders";

/** 累计业绩: what was sold, what it brought, day by day and order by order. The channel is that of all three, the filters are the list's. */
export function PerformanceScreen() {
  const { ordersource: first } = usePageParameters("performance");
  const [choice, setChoice] = useState<OrderChoice>({ ...allOrders, ordersource: first });
  const [filtering, setFiltering] = useState(false);
  const { ordersource } = choice;
  const now = serverNow();
  const list = useCursorRows(
    client.order.list,
    orderQuestion(choice, "", now),
    (order) => order.commissionorderid,
  );
  useTopOnChange(`${ordersource}`);
  const chosen = chosenFilters(choice, now);
  const narrow = (next: OrderChoice) => {
    setChoice(next);
    // What stands above the list is the same as before.
    scrollToNode(headId);
  };
  return (
    <Page
      topBar={<ChannelTabs channel={ordersource} onChange={setChoice} />}
      overlay={
        filtering ? (
          <FilterSheet choice={choice} onChoose={narrow} onClose={() => setFiltering(false)} />
        ) : null
      }
    >
      <PerformanceSums ordersource={ordersource} />
      <DailyIncome ordersource={ordersource} />
      <View>
        <View className="performance-screen__head" id={headId}>
          <View className="performance-screen__title">订单明细</View>
          <FilterButton count={chosen.length} onPress={() => setFiltering(true)} />
        </View>
        <ChosenChips chosen={chosen} onRemove={(key) => narrow({ ...choice, [key]: undefined })} />
      </View>
      <ListBody
        list={list}
        renderRow={(order) => (
          <OrderCard
            order={order}
            now={now}
            onPress={() => openPage("orderDetail", { commissionorderid: order.commissionorderid })}
          />
        )}
        empty={
          <NoOrders
            // Of a channel alone without an order nothing is to be cleared.
            filters={chosen.length > 0 ? choiceText(choice, "", now) : ""}
            onClear={() => narrow({ ...allOrders, ordersource })}
          />
        }
      />
    </Page>
  );
}

interface ChannelTabsProps {
  readonly channel: Channel | undefined;
  readonly onChange: (choice: OrderChoice) => void;
}

/** Another channel begins without filters: its statuses are its own. */
function ChannelTabs({ channel, onChange }: ChannelTabsProps) {
  return (
    <Tabs
      label="订单渠道"
      tabs={channelTabs}
      value={channel ?? all}
      onChange={(key) => onChange({ ...allOrders, ordersource: key === all ? undefined : key })}
    />
  );
}
