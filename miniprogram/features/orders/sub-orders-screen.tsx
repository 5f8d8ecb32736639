import {
  commissionStatuses,
  commissionStatusLabels,
  type CommissionStatus,
  type SubCommissionOrder,
} from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { all } from "../../parts/channel/channel-tabs";
import { Balance } from "../../parts/money/balance";
import { OrderCard } from "../../parts/order/order-card";
import { serverNow } from "../../platform/server-clock";
import { ListBody } from "../../shell/list-body";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Chips } from "../../ui/chips";
import { Empty } from "../../ui/empty";
import { StatRow } from "../../ui/stat-row";

const chips = [
  { key: all, label: "全部" },
  ...commissionStatuses.map((status) => ({ key: status, label: commissionStatusLabels[status] })),
] as const;

const keyOf = ({ commissionorderid }: SubCommissionOrder) => commissionorderid;

/** 下级订单: what direct subordinates sold or bought, and one's own part of it. */
export function SubOrdersScreen() {
  const [status, setStatus] = useState<CommissionStatus>();
  const filter = status ? { commissionstatus: status } : {};
  const list = useCursorRows(client.order.listSub, filter, keyOf);
  useTopOnChange(`${status}`);
  const now = serverNow();
  return (
    <Page
      topBar={
        <Chips
          label="佣金状态"
          chips={chips}
          value={status ?? all}
          onChange={(key) => setStatus(key === all ? undefined : key)}
        />
      }
    >
      <Summary />
      <ListBody
        list={list}
        renderRow={(order) => (
          <OrderCard
            order={order}
            subordinate={order.dismembername}
            now={now}
            onPress={() => openPage("orderDetail", { commissionorderid: keyOf(order) })}
          />
        )}
        empty={<NoSubOrders status={status} onAll={() => setStatus(undefined)} />}
      />
    </Page>
  );
}

/** Of all of them, whatever is shown below: so it is called 累计. */
function Summary() {
  const detail = useAnswer(client.distributor.detail).data;
  if (!detail) return null;
  return (
    <Card>
      <StatRow
        stats={[
          {
            key: "commission",
            label: "累计下级分佣",
            value: <Balance fen={detail.subcommission} size="title" />,
          },
          { key: "count", label: "下级", value: `${detail.subordinatecount} 人` },
        ]}
      />
      <Cell title="下级分佣怎么算" onPress={() => openPage("rules", { question: "subordinate" })} />
    </Card>
  );
}

interface NoSubOrdersProps {
  readonly status: CommissionStatus | undefined;
  readonly onAll: () => void;
}

function NoSubOrders({ status, onAll }: NoSubOrdersProps) {
  return status ? (
    <Empty
      title={`没有${commissionStatusLabels[status]}的下级订单`}
      actionText="查看全部订单"
      onAction={onAll}
    />
  ) : (
    <Empty
      title="还没有下级订单"
      note="下级成交后，属于你的一份会出现在这里"
      actionText="去分销中心"
      onAction={() => void openPage("centre")}
    />
  );
}
