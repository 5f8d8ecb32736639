import type { Channel } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { Balance } from "../../parts/money/balance";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { errorSentence } from "../../shell/error-sentence";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { Skeleton } from "../../ui/skeleton";
import { StatRow } from "../../ui/stat-row";
import "./performance-sums.css";

/** What her own orders came to, and why that is less than what the centre says. */
export function PerformanceSums({ ordersource }: { readonly ordersource: Channel | undefined }) {
  const sums = useAnswer(client.order.spreadInfo, ordersource ? { ordersource } : {});
  const { subcommission } = useAnswer(client.distributor.detail).data ?? {};
  const shown = useShownFen();
  if (!sums.data) {
    if (!sums.error) return <Skeleton shape="lines" rows={2} />;
    return (
      <Card>
        <ErrorNotice
          message={errorSentence(sums.error).title}
          onRetry={() => void sums.refresh()}
          retrying={sums.isAsking}
        />
      </Card>
    );
  }
  const { orderamount, myincome } = sums.data;
  return (
    <Card>
      <StatRow
        stats={[
          { key: "orders", label: "订单金额", value: <Balance fen={orderamount} size="title" /> },
          {
            key: "income",
            label: "我的收入",
            value: <Balance fen={myincome} size="title" tone="accent" />,
          },
        ]}
      />
      <View className="performance-sums__note">
        {/* 下级分佣 is of all channels together. */}
        {subcommission && !ordersource
          ? `只含自购和分享的订单，另有下级分佣 ${shown(subcommission)}`
          : "只含自购和分享的订单，已失效的不算"}
      </View>
    </Card>
  );
}
