import type { FundKind, FundMonth } from "@distribution/sdk";
import { View } from "@tarojs/components";
import type { Answer } from "../../data/use-answer";
import { Balance } from "../../parts/money/balance";
import { Eye } from "../../parts/money/eye";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { errorSentence } from "../../shell/error-sentence";
import { Card } from "../../ui/card";
import { ErrorNotice } from "../../ui/error-notice";
import { formatFen } from "../../ui/format-fen";
import { Skeleton } from "../../ui/skeleton";
import { StatRow } from "../../ui/stat-row";
import { shortMonth } from "./month-words";
import "./month-sums.css";

export interface MonthSumsProps {
  readonly months: Answer<FundMonth[]>;
  readonly month: string;
  readonly kind: FundKind | undefined;
}

/** The month in figures that add up; under a filter what it came to. They never wait for the list. */
export function MonthSums({ months, month, kind }: MonthSumsProps) {
  if (!months.data) {
    if (!months.error) return <Skeleton shape="hero" />;
    return (
      <Card>
        <ErrorNotice
          message={errorSentence(months.error).title}
          onRetry={() => void months.refresh()}
          retrying={months.isAsking}
        />
      </Card>
    );
  }
  const sums = months.data.find((each) => each.month === month);
  if (!sums) return null;
  return kind ? (
    <KindSum sums={sums} kind={kind} />
  ) : (
    <AllSums sums={sums} present={months.data[0]?.month === month} />
  );
}

/** As many letters as three figures of lead size may have side by side on the smallest phone. */
const mostLetters = 24;

function AllSums({ sums, present }: { readonly sums: FundMonth; readonly present: boolean }) {
  const shown = useShownFen();
  const { month, opening, income, withdrawn, clawedback, closing } = sums;
  const figures = [
    { key: "income", label: "收入", fen: income },
    { key: "withdrawn", label: "提现", fen: -withdrawn },
    { key: "clawedback", label: "扣回", fen: -clawedback },
  ];
  const letters = figures.reduce((sum, { fen }) => sum + formatFen(fen, "always").length, 0);
  const size = letters > mostLetters ? "body" : "lead";
  return (
    <Card>
      <View>
        <View className="month-sums__label">
          {present ? "可提现余额" : `${shortMonth(month)}末余额`}
          <Eye />
        </View>
        <Balance fen={closing} size="hero" />
      </View>
      <StatRow
        stats={figures.map(({ key, label, fen }) => ({
          key,
          label,
          value: <Balance fen={fen} size={size} sign="always" symbol={false} />,
        }))}
      />
      <View className="month-sums__note">
        {`月初 ${shown(opening)} + 收入 − 提现 − 扣回 = ${shown(closing)}`}
      </View>
    </Card>
  );
}

const words: Record<FundKind, string> = { commission: "收入", withdraw: "提现", clawback: "扣回" };

function KindSum({ sums, kind }: { readonly sums: FundMonth; readonly kind: FundKind }) {
  const shown = useShownFen();
  const { month, income, withdrawn, clawedback, applied, returned } = sums;
  const fen = { commission: income, withdraw: -withdrawn, clawback: -clawedback }[kind];
  return (
    <Card>
      <View className="month-sums__line">
        <View>
          <View className="month-sums__label">
            {`${shortMonth(month)}${words[kind]}`}
            <Eye />
          </View>
          <Balance fen={fen} size="title" sign="always" />
        </View>
        {kind === "withdraw" && applied && returned ? (
          <View className="month-sums__parts">
            <View>{`申请 ${applied.count} 笔 ${shown(applied.amount)}`}</View>
            {returned.count > 0 ? (
              <View>{`退回 ${returned.count} 笔 ${shown(returned.amount)}`}</View>
            ) : null}
          </View>
        ) : null}
      </View>
    </Card>
  );
}
