import type { CommissionOrderDetail } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { LoadError } from "../../shell/load-error";
import { goBack, openPage, usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { ErrorNotice } from "../../ui/error-notice";
import { Button } from "../../ui/button";
import { Skeleton } from "../../ui/skeleton";
import { ClawBackCard } from "./claw-back-card";
import { listedOrder } from "./listed-order";
import { DebtCard } from "./debt-card";
import { OrderFigure } from "./order-figure";
import { OrderGoods, OrderNumbers } from "./order-facts";
import { OrderPath } from "./order-path";
import { OrderWithdrawals } from "./order-withdrawals";

/** 订单详情: why an order earns this much, and where that money is now. */
export function DetailScreen() {
  const { commissionorderid = "" } = usePageParameters("orderDetail");
  const order = useAnswer(
    client.order.detail,
    { commissionorderid },
    { when: commissionorderid !== "", instead: () => listedOrder(commissionorderid) },
  );
  if (commissionorderid === "") {
    return (
      <Page>
        <ErrorNotice
          full
          message="没有找到这笔订单"
          retryText="返回"
          onRetry={() => void goBack()}
        />
      </Page>
    );
  }
  if (order.data) {
    const { error, updatedAt, refresh } = order;
    return (
      <Page>
        <StaleNotice error={error} updatedAt={updatedAt} onRetry={() => void refresh()} />
        <OrderView order={order.data} />
      </Page>
    );
  }
  return (
    <Page>
      {order.error ? (
        <LoadError error={order.error} retrying={order.isAsking} onRetry={order.refresh} />
      ) : (
        <>
          <Skeleton shape="hero" />
          <Skeleton shape="lines" rows={5} />
        </>
      )}
    </Page>
  );
}

function OrderView({ order }: { readonly order: CommissionOrderDetail }) {
  const now = useServerNow();
  return (
    <>
      <OrderFigure order={order} />
      <OrderPath order={order} now={now} />
      <ClawBackCard order={order} />
      <DebtCard order={order} now={now} />
      <OrderWithdrawals order={order} />
      <OrderGoods order={order} />
      <OrderNumbers order={order} now={now} />
      <OrderRule order={order} />
    </>
  );
}

/** What is asked most of an order like this one. */
function OrderRule({ order }: { readonly order: CommissionOrderDetail }) {
  const { commissionstatus, refundedamount = 0, kind } = order;
  const [words, question] =
    commissionstatus === "invalid" || refundedamount > 0
      ? ["退货了怎么办", "refund"]
      : commissionstatus === "pending"
        ? ["什么时候能提现", "freeze"]
        : kind === "sub"
          ? ["下级分佣怎么算", "subordinate"]
          : ["佣金怎么算", "commission"];
  return (
    <Button kind="text" size="small" onPress={() => openPage("rules", { question })}>
      {words}
    </Button>
  );
}
