import type { FundMonth } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { Balance } from "../../parts/money/balance";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { dateText } from "../../ui/date-text";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { Sheet } from "../../ui/sheet";
import { inShanghai } from "./in-shanghai";
import { hasMoved, shortMonth } from "./month-words";
import "./month-sheet.css";

export interface MonthSheetProps {
  /** Newest first. */
  readonly months: readonly FundMonth[];
  readonly value: string;
  readonly now: number;
  readonly onChoose: (month: string) => void;
  readonly onClose: () => void;
}

/** 选月份: each with what moved in it, and what was left. */
export function MonthSheet({ months, value, now, onChoose, onClose }: MonthSheetProps) {
  const joinedAt = useAnswer(client.distributor.detail).data?.joinedat;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const choose = (month: string) => {
    onChoose(month);
    onClose();
  };
  return (
    <Sheet open title="选月份" onClose={onClose}>
      {years.map((year) => (
        <View key={year}>
          <View className="month-sheet__year">{`${year}年`}</View>
          {months
            .filter(({ month }) => month.startsWith(year))
            .map((month) => (
              <MonthRow
                key={month.month}
                sums={month}
                present={month === months[0]}
                chosen={month.month === value}
                onPress={() => choose(month.month)}
              />
            ))}
        </View>
      ))}
      <View className="month-sheet__end">{beginning(months, joinedAt, now)}</View>
    </Sheet>
  );
}

/** Why there is nothing before the first month. */
function beginning(months: readonly FundMonth[], joinedAt: number | undefined, now: number) {
  const first = months[months.length - 1]?.month ?? "";
  if (joinedAt === undefined) return `${shortMonth(first)}之前没有记录`;
  const joined = `${dateText(joinedAt, "day", now)} 加入`;
  return inShanghai(joinedAt).format("YYYY-MM") === first
    ? `${joined}，之前没有记录`
    : `${joined}，${shortMonth(first)}之前没有资金变动`;
}

interface MonthRowProps {
  readonly sums: FundMonth;
  readonly present: boolean;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

function MonthRow({ sums, present, chosen, onPress }: MonthRowProps) {
  const shown = useShownFen();
  const { month, income, withdrawn, clawedback, closing } = sums;
  const parts = [
    ["收入", income],
    ["提现", withdrawn],
    ["扣回", clawedback],
  ] as const;
  const moved = parts.filter(([, fen]) => fen !== 0).map(([word, fen]) => `${word} ${shown(fen)}`);
  return (
    <Pressable className="month-sheet__month" role="radio" checked={chosen} onPress={onPress}>
      <View className="month-sheet__main">
        <View className={chosen ? "month-sheet__name month-sheet__name--on" : "month-sheet__name"}>
          {shortMonth(month)}
        </View>
        <View className="month-sheet__note">
          {hasMoved(sums) ? moved.join(" · ") || "提现已全部退回" : "没有资金变动"}
        </View>
      </View>
      <View className="month-sheet__closing">
        <Balance fen={closing} size="second" symbol={false} />
        <View className="month-sheet__note">{present ? "现在余额" : "月末余额"}</View>
      </View>
      <View className="month-sheet__check">
        {chosen ? <Icon name="check" size="small" /> : null}
      </View>
    </Pressable>
  );
}
