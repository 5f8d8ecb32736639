import type { DistributorStatus, memberApi, OutputOf } from "@distribution/sdk";
import { isWeapp } from "../../platform/build-constants";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";

type Detail = Pick<
  OutputOf<typeof memberApi.distributor.detail>,
  "withdrawableamount" | "pendingcommission" | "forfeited" | "unavailablereason"
>;

export interface MoneyFateProps {
  readonly status: DistributorStatus | "unknown";
  readonly detail: Detail;
}

/** What becomes of the money of one who is locked, or was fired; nothing for all others. */
export function MoneyFate({ status, detail }: MoneyFateProps) {
  const shown = useShownFen();
  const settled = `可提现 ${shown(detail.withdrawableamount)}`;
  const contact = isWeapp ? (
    <Button block kind={status === "lock" ? "primary" : "secondary"} openType="contact">
      联系客服
    </Button>
  ) : null;
  if (status === "lock") {
    return (
      <Card title="冻结期间会怎样">
        <Facts
          facts={[
            { key: "settled", label: settled, value: "保留，解冻后可提现" },
            {
              key: "pending",
              label: `待结算 ${shown(detail.pendingcommission)}`,
              value: "继续按订单进度结算",
            },
            { key: "visitors", label: "新访客", value: "不会绑定到你" },
          ]}
        />
        {contact}
        <Rules question="lock" />
      </Card>
    );
  }
  if (status !== "fire") return null;
  return (
    <Card title="你的钱怎么处理">
      <Facts
        facts={[
          ...(detail.forfeited
            ? [
                {
                  key: "forfeited",
                  label: `可提现 ${shown(detail.forfeited.amount)}`,
                  value: "已作废，不再发放",
                },
              ]
            : [{ key: "settled", label: settled, value: settledFate(detail) }]),
          { key: "pending", label: "待结算", value: "已终止，不再发放" },
          { key: "withdrawn", label: "已提现", value: "不受影响" },
        ]}
      />
      {contact}
      <Rules question="fire" />
    </Card>
  );
}

function Rules({ question }: { readonly question: string }) {
  return (
    <Button block kind="text" onPress={() => openPage("rules", { question })}>
      看规则说明
    </Button>
  );
}

/** Below the least amount nothing can be withdrawn: then no more is promised than that it is there. */
function settledFate({ withdrawableamount, unavailablereason }: Detail): string {
  if (withdrawableamount <= 0) return "没有余额";
  return unavailablereason === undefined ? "保留，可以提现" : "保留";
}
