import {
  type CommissionOrder,
  commissionStatuses,
  commissionStatusLabels,
  type RequestOf,
} from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { all, channelTabs } from "../../parts/channel/channel-tabs";
import { OrderCard } from "../../parts/order/order-card";
import { allOrders, useOrderFilter } from "../../parts/order/order-filter";
import { serverNow } from "../../platform/server-clock";
import { ListBody } from "../../shell/list-body";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Chips } from "../../ui/chips";
import { Empty } from "../../ui/empty";
import { Tabs } from "../../ui/tabs";
import { SpreadSummary } from "./spread-summary";

const chips = [
  { key: all, label: "全部" },
  ...commissionStatuses.map((status) => ({ key: status, label: commissionStatusLabels[status] })),
] as const;

/** 订单: what was bought by oneself or through one's own share, and where its commission is. */
export function OrdersScreen() {
  const { ordersource, commissionstatus } = useOrderFilter();
  // The filters are the query's key: what arrives late for another tab is kept there, never shown here.
  const chosen = {
    ...(ordersource ? { ordersource } : {}),
    ...(commissionstatus ? { commissionstatus } : {}),
  };
  const list = useCursorRows(client.order.list, chosen, (order) => order.commissionorderid);
  useTopOnChange(`${ordersource} ${commissionstatus}`);
  const now = serverNow();
  return (
    <Page topBar={<Filters />}>
      <Summary chosen={chosen} />
      <ListBody
        list={list}
        renderRow={(order) => (
          <OrderCard order={order} now={now} onPress={() => openOrder(order)} />
        )}
        empty={<NoOrders filtered={ordersource !== undefined || commissionstatus !== undefined} />}
      />
    </Page>
  );
}

const openOrder = ({ commissionorderid }: CommissionOrder) =>
  openPage("orderDetail", { commissionorderid });

function Filters() {
  const { ordersource, commissionstatus, choose } = useOrderFilter();
  return (
    <>
      <Tabs
        label="订单渠道"
        tabs={channelTabs}
        value={ordersource ?? all}
        onChange={(key) => choose({ ordersource: key === all ? undefined : key })}
      />
      <Chips
        label="佣金状态"
        chips={chips}
        value={commissionstatus ?? all}
        onChange={(key) => choose({ commissionstatus: key === all ? undefined : key })}
      />
    </>
  );
}

/** Of the very orders below: the sums follow both filters. */
function Summary({
  chosen,
}: {
  readonly chosen: RequestOf<typeof client.order.spreadInfo.endpoint>;
}) {
  const spread = useAnswer(client.order.spreadInfo, chosen);
  const detail = useAnswer(client.distributor.detail);
  // 下级分佣 is of all channels and all statuses together.
  const unfiltered = Object.keys(chosen).length === 0;
  const subcommission = unfiltered ? detail.data?.subcommission : undefined;
  return <SpreadSummary amounts={spread.data} subcommission={subcommission} />;
}

function NoOrders({ filtered }: { readonly filtered: boolean }) {
  const choose = useOrderFilter((filter) => filter.choose);
  return filtered ? (
    <Empty
      title="没有符合条件的订单"
      note="换个渠道或状态看看"
      actionText="查看全部订单"
      onAction={() => choose(allOrders)}
    />
  ) : (
    <Empty
      title="还没有分佣订单"
      note="分享商品，好友下单后订单会出现在这里"
      actionText="去选品"
      onAction={() => void openPage("goods")}
    />
  );
}
