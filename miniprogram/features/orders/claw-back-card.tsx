import type { CommissionOrderDetail } from "@distribution/sdk";
import { shanghaiDate } from "../../parts/order/paid-period";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Facts, type FactsProps } from "../../ui/facts";
import { formatFen } from "../../ui/format-fen";
import { MoneyText } from "../../ui/money-text";

/** From where what was taken back came. Where it had not been hers yet, the path says all there is to say. */
export function ClawBackCard({ order }: { readonly order: CommissionOrderDetail }) {
  const { clawback } = order;
  if (!clawback) return null;
  const { frompending, fromwithdrawable, fromwithdrawal, debt } = clawback;
  const taken = fromwithdrawable + fromwithdrawal + debt;
  if (taken === 0) return null;
  return (
    <Card
      title={`少的 ${formatFen(taken + frompending)} 从哪里扣`}
      action={
        // Only what was taken from the balance is a line there.
        fromwithdrawable + fromwithdrawal > 0 ? (
          <Button
            kind="text"
            size="small"
            onPress={() => openPage("fund", { month: monthOf(order), kind: "clawback" })}
          >
            资金明细
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          ...(frompending > 0 ? [line("pending", "待结算", frompending, "")] : []),
          line("withdrawable", "可提现", fromwithdrawable, "没有动"),
          line("withdrawal", "审核中的提现", fromwithdrawal, "没有动"),
          // Carried, and taken from no balance.
          debt > 0
            ? {
                key: "debt",
                label: "欠款",
                value: <MoneyText fen={debt} size="second" />,
                strong: true,
              }
            : { key: "debt", label: "欠款", value: "没有" },
        ]}
      />
    </Card>
  );
}

/** Of the newest step that took something. */
function monthOf({ timeline, paidat }: CommissionOrderDetail): string {
  const took = timeline.filter(({ step }) => step === "adjusted" || step === "clawedback");
  return shanghaiDate(took[took.length - 1]?.at ?? paidat).slice(0, 7);
}

function line(key: string, label: string, fen: number, none: string): FactsProps["facts"][number] {
  return fen > 0
    ? { key, label, value: <MoneyText fen={-fen} size="second" />, strong: true }
    : { key, label, value: none };
}
