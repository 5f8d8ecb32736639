import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Facts } from "../../ui/facts";

/** What the service desk asks for. */
export function RecordFacts({ record, now }: { record: Withdrawal; now: number }) {
  const method = withdrawMethodLabels[record.withdrawtype];
  const account = record.account === method ? "" : record.account;
  return (
    <Card>
      <Facts
        facts={[
          { key: "method", label: "提现方式", value: method },
          ...(account === "" ? [] : [{ key: "account", label: "收款账号", value: account }]),
          {
            key: "source",
            label: "发起方式",
            value: record.source === "auto" ? "自动提现" : "手动申请",
          },
          { key: "created", label: "申请时间", value: dateText(record.createdat, "minute", now) },
          { key: "id", label: "提现单号", value: record.withdrawid },
        ]}
      />
    </Card>
  );
}
