import { type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { MoneyText } from "../../ui/money-text";
import { closingSentence, endingSentence } from "./withdrawal-steps";
import { remainingText } from "../../parts/withdrawal/remaining-text";
import { isClosing, waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import "./record-card.css";

/** One withdrawal of the list; it leads to its detail. */
export function RecordCard({ record, now }: { record: Withdrawal; now: number }) {
  const line = lineUnder(record, now);
  return (
    <Card onPress={() => openPage("withdrawDetail", { withdrawid: record.withdrawid })}>
      <View>
        <View className="record-card__line">
          <MoneyText fen={record.amount} size="title" />
          <WithdrawalTag withdrawal={record} />
        </View>
        <View className="record-card__line record-card__line--second">
          <View className="record-card__method">{methodText(record)}</View>
          <View className="record-card__time">{dateText(record.createdat, "minute", now)}</View>
        </View>
      </View>
      {line ? (
        <View className={`record-card__note record-card__note--${line.tone}`}>{line.text}</View>
      ) : null}
    </Card>
  );
}

/** @note By WeChat the server has no account of its own to name, and repeats the method. */
function methodText({ withdrawtype, account, source }: Withdrawal): string {
  const method = withdrawMethodLabels[withdrawtype];
  const parts = [method, account === method ? "" : account, source === "auto" ? "自动提现" : ""];
  return parts.filter(Boolean).join(" · ");
}

/** What the person has to know before opening it. */
function lineUnder(
  record: Withdrawal,
  now: number,
): { tone: "danger" | "warning"; text: string } | undefined {
  if (record.status === 3) return { tone: "danger", text: endingSentence(record) };
  if (isClosing(record)) return { tone: "warning", text: closingSentence };
  if (record.confirm && waitsForOwner(record)) {
    return { tone: "warning", text: remainingText(record.confirm.expiresat, now) };
  }
  return undefined;
}
