import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Facts, type FactsProps } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import { CopyNumber } from "../../parts/number/copy-number";

export interface RecordFactsProps {
  record: Withdrawal;
  now: number;
}

/** The figures, and what the service desk asks for. */
export function RecordFacts({ record, now }: RecordFactsProps) {
  const method = withdrawMethodLabels[record.withdrawtype];
  const account = record.account === method ? "" : record.account;
  return (
    <Card>
      <Facts
        facts={[
          { key: "id", label: "提现单号", value: <CopyNumber value={record.withdrawid} /> },
          { key: "method", label: "收款方式", value: method },
          ...(account === "" ? [] : [{ key: "account", label: "收款账号", value: account }]),
          {
            key: "amount",
            label: "提现金额",
            value: <MoneyText fen={record.amount} size="second" />,
          },
          ...sum(record),
          {
            key: "source",
            label: "发起方式",
            value: record.source === "auto" ? "自动提现" : "手动申请",
          },
          { key: "created", label: "申请时间", value: dateText(record.createdat, "minute", now) },
        ]}
      />
    </Card>
  );
}

/** Nothing arrives of what was refused or taken back, and nothing is charged for it. */
function sum({ status, fee, netamount }: Withdrawal): FactsProps["facts"] {
  if (status === 3 || status === 4) return [{ key: "fee", label: "手续费", value: "没有扣" }];
  return [
    { key: "fee", label: "手续费", value: <MoneyText fen={-fee} size="second" /> },
    {
      key: "net",
      label: "实际到账",
      value: <MoneyText fen={netamount} size="lead" />,
      strong: true,
    },
  ];
}
