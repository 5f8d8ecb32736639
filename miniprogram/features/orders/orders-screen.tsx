import { commissionStatuses, commissionStatusLabels } from "@distribution/sdk";
import { openPage } from "../../shell/navigate";
import { ListBody } from "../../shell/list-body";
import { useOrderFilter } from "../../parts/order/order-filter";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { serverNow } from "../../platform/server-clock";
import { all, channelTabs } from "../../parts/channel/channel-tabs";
import { Chips } from "../../ui/chips";
import { Empty } from "../../ui/empty";
import { Page } from "../../shell/page";
import { Tabs } from "../../ui/tabs";
import { OrderCard } from "../../parts/order/order-card";
import { SubordinateNotice } from "./subordinate-notice";
import { SpreadSummary } from "./spread-summary";

const chips = [
  { key: all, label: "全部状态" },
  ...commissionStatuses.map((status) => ({ key: status, label: commissionStatusLabels[status] })),
] as const;

/** 订单: what was bought by oneself or through one's own share, and where its commission is. */
export function OrdersScreen() {
  const { ordersource, commissionstatus, choose } = useOrderFilter();
  // The filters are the query's key: what arrives late for another tab is kept there, never shown here.
  const list = useCursorRows(
    client.order.list,
    {
      ...(ordersource ? { ordersource } : {}),
      ...(commissionstatus ? { commissionstatus } : {}),
    },
    (order) => order.commissionorderid,
  );
  const spread = useAnswer(client.order.spreadInfo, ordersource ? { ordersource } : {});
  const now = serverNow();
  const filtered = ordersource !== undefined || commissionstatus !== undefined;
  return (
    <Page>
      <Tabs
        label="订单渠道"
        tabs={channelTabs}
        value={ordersource ?? all}
        onChange={(key) => choose({ ordersource: key === all ? undefined : key })}
      />
      <SpreadSummary amounts={spread.data} />
      <SubordinateNotice />
      <Chips
        label="佣金状态"
        chips={chips}
        value={commissionstatus ?? all}
        onChange={(key) => choose({ commissionstatus: key === all ? undefined : key })}
      />
      <ListBody
        list={list}
        renderRow={(order) => <OrderCard order={order} now={now} />}
        empty={
          filtered ? (
            <Empty
              title="没有符合条件的订单"
              note="换个渠道或状态看看"
              actionText="查看全部订单"
              onAction={() => choose({ ordersource: undefined, commissionstatus: undefined })}
            />
          ) : (
            <Empty
              title="还没有分佣订单"
              note="分享商品，好友下单后订单会出现在这里"
              actionText="去选品"
              onAction={() => void openPage("goods")}
            />
          )
        }
      />
    </Page>
  );
}
