import { type CommissionOrderDetail, withdrawalStatusLabels } from "@distribution/sdk";
import { openPage } from "../../shell/navigate";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { MoneyText } from "../../ui/money-text";

/** The withdrawals that took a part of it: each leads to its own page. */
export function OrderWithdrawals({ order }: { readonly order: CommissionOrderDetail }) {
  if (order.allocations.length === 0) return null;
  return (
    <Card padding="list" title="用于提现">
      {order.allocations.map(({ withdrawid, amount, status }) => {
        const cameBack = status === 3 || status === 4;
        const state = cameBack
          ? `${withdrawalStatusLabels[status]}，没有用掉`
          : withdrawalStatusLabels[status];
        return (
          <Cell
            key={withdrawid}
            title={<MoneyText fen={amount} size="second" tone={cameBack ? "quiet" : "ink"} />}
            note={`提现单号 ${withdrawid}`}
            value={state}
            onPress={() => openPage("withdrawDetail", { withdrawid })}
          />
        );
      })}
    </Card>
  );
}
