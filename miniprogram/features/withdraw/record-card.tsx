import { formatYuan, type Withdrawal } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { Card } from "../../ui/card";
import { DottedText } from "../../ui/dotted-text";
import { dateText } from "../../ui/date-text";
import { MoneyText } from "../../ui/money-text";
import { isLastHour, remainingText } from "../../parts/withdrawal/remaining-text";
import { isClosing, waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { WithdrawalTag } from "../../parts/withdrawal/withdrawal-tag";
import { methodText } from "./method-text";
import { headline } from "./way-on";
import { closingSentence } from "./withdrawal-steps";
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
          <View className="record-card__method">
            {methodText(record)}
            {record.source === "auto" ? " · 自动提现" : ""}
          </View>
          <View className="record-card__time">{dateText(record.createdat, "minute", now)}</View>
        </View>
      </View>
      {line ? (
        <View className={`record-card__note record-card__note--${line.tone}`}>
          <DottedText>{line.text}</DottedText>
        </View>
      ) : null}
    </Card>
  );
}

/** What the person has to know before opening it. */
function lineUnder(
  record: Withdrawal,
  now: number,
): { tone: "danger" | "warning" | "quiet"; text: string } | undefined {
  const { confirm } = record;
  if (record.status === 3) {
    const back = record.returnedamount
      ? ` · ¥${formatYuan(record.returnedamount)} 已退回可提现`
      : "";
    return { tone: "danger", text: `${headline(record)}${back}` };
  }
  if (isClosing(record)) return { tone: "quiet", text: closingSentence(record) };
  if (!confirm || !waitsForOwner(record)) return undefined;
  const tone = isLastHour(confirm.expiresat, now) ? "warning" : "quiet";
  return { tone, text: remainingText(confirm.expiresat, now) };
}
