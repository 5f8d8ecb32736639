import { channelLabels } from "@distribution/sdk";
import { Empty, Select, Skeleton, Tag } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { LoadError } from "../../parts/load-error";
import { agoText } from "../../parts/moment-text";
import { useAddress } from "../../parts/use-address";
import { useQuickAct } from "../../parts/use-quick-act";
import type { OrderDetail } from "./life-cycle";
import { LifeCycleGraph } from "./life-cycle-graph";
import { OrderMoney } from "./order-money";
import { PlaceOrder } from "./place-order";
import { RefundPart } from "./refund-part";

/** One order from its payment to its end, and the money that it makes. Which one stands in the address. */
export function OrderLife() {
  const address = useAddress();
  const newest = useAnswer(control.channel.listOrders, {}, { everyMs: 5_000 });
  const orderno = address.text("order") ?? newest.data?.list[0]?.orderno;
  const detail = useAnswer(
    control.channel.orderDetail,
    { orderno: orderno ?? "none" },
    { when: orderno !== undefined, everyMs: 5_000 },
  );
  return (
    <>
      <PlaceOrder onPlaced={(placed) => address.set({ order: placed })} />
      <div className="life">
        {detail.data ? (
          <Life order={detail.data} onChoose={(chosen) => address.set({ order: chosen })} />
        ) : (detail.error ?? newest.error) ? (
          <LoadError
            what="订单"
            error={(detail.error ?? newest.error) as Error}
            onRetry={async () => {
              address.set({ order: undefined });
              await newest.refresh();
            }}
          />
        ) : newest.data?.list.length === 0 ? (
          <Empty description="还没有订单：选好买家和商品，下第一笔" />
        ) : (
          <Skeleton active paragraph={{ rows: 4 }} />
        )}
      </div>
    </>
  );
}

function Life(props: {
  readonly order: OrderDetail;
  readonly onChoose: (orderno: string) => void;
}) {
  const { order, onChoose } = props;
  const { ordersource, steps, paidat, originalorderstatus } = order;
  const cycles = useAnswer(control.channel.lifeCycles);
  const setStatus = useCommand(control.channel.setOrderStatus);
  const { act, isRunning } = useQuickAct();
  const lifeCycle = cycles.data?.list.find((one) => one.ordersource === ordersource);
  const isFailed = lifeCycle?.statuses.some(
    ({ status, failed }) => failed && status === originalorderstatus,
  );
  return (
    <>
      <div className="life-way">
        <div className="life-head">
          <OrderPicker order={order} onChoose={onChoose} />
          <Tag>{channelLabels[ordersource]}</Tag>
          <span className="second">
            {agoText(paidat)}下单，走了 {steps.length - 1} 步
          </span>
          <RefundPart order={order} isFailed={isFailed ?? true} />
        </div>
        {lifeCycle && (
          <LifeCycleGraph
            lifeCycle={lifeCycle}
            order={order}
            isLocked={isRunning}
            onStep={(status, label) =>
              act(
                () => setStatus.send({ orderno: order.orderno, originalorderstatus: status }),
                `订单已到「${label}」`,
              )
            }
          />
        )}
        <p className="life-legend second">
          蓝框、红框：点一下就走到那一步，虚线的会跳过中间；灰框：现在还走不到
        </p>
      </div>
      <OrderMoney order={order} />
    </>
  );
}

/** Any order, by a part of its number; the newest at once. */
function OrderPicker(props: {
  readonly order: OrderDetail;
  readonly onChoose: (orderno: string) => void;
}) {
  const { order, onChoose } = props;
  const [keyword, setKeyword] = useState("");
  const { data, isAsking } = useAnswer(control.channel.listOrders, keyword ? { keyword } : {});
  const options = (data?.list ?? []).map(({ orderno, goodsname }) => ({
    value: orderno,
    label: orderno,
    title: goodsname,
  }));
  return (
    <Select
      className="order-picker figures"
      aria-label="换一笔订单"
      variant="borderless"
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      value={order.orderno}
      loading={isAsking}
      popupMatchSelectWidth={false}
      options={options}
      onChange={onChoose}
      notFoundContent="没有这样的订单号"
    />
  );
}
