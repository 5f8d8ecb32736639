import { ApiError, type GoodsDetail } from "@distribution/sdk";
import { demoShop } from "../../data/demo-shop";
import { queryClient } from "../../data/query-client";
import { moneyNouns, touch } from "../../data/touch";
import { showToast } from "../../platform/feedback";
import { useSessionStore } from "../../session/session-store";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";

export interface DemoOrderProps {
  readonly goods: GoodsDetail;
  /** Whose order it will be; nobody's where it is empty. */
  readonly dismemberid: string;
  /** By which name the buyer knows whose it is. */
  readonly credited: string | undefined;
}

/** Plays the purchase that a mock server's shops cannot have, so that the whole circle can be seen. In no build for a real backend. */
export function DemoOrder({ goods, dismemberid, credited }: DemoOrderProps) {
  const memberid = useSessionStore((session) => session.member?.memberid);
  const { goodsid, ordersource, price } = goods;
  if (memberid === undefined || ordersource === "unknown") return null;
  const order = async () => {
    try {
      await demoShop.createOrder({
        buyermemberid: memberid,
        ordersource,
        orderamount: price,
        goodsid,
        ...(dismemberid === "" ? {} : { dismemberid }),
      });
      showToast(`演示订单已生成，${credited ? `记给 ${credited}` : "没有推荐人"}`);
    } catch (error) {
      const why = error instanceof ApiError ? error.message : "没有连上演示服务";
      showToast(`演示订单没有生成：${why}`);
    }
    touch(queryClient, ["goods", "customer", "binding", ...moneyNouns]);
  };
  return (
    <Card padding="list">
      <Cell
        icon={<Icon name="bag" tile="neutral" />}
        title="模拟下单"
        note="演示环境才有：不付款，订单马上就能看到"
        onPress={order}
      />
    </Card>
  );
}
