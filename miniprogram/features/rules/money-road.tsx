import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { classNames } from "../../ui/class-names";
import { useLargeText } from "../../ui/text-scale";
import "./money-road.css";

const steps = [
  { tone: "quiet", title: "待结算", note: "付款到结算\n再过冻结期" },
  { tone: "accent", title: "可提现", note: "满最低金额\n就能提" },
  { tone: "busy", title: "提现中", note: "审核\n和收款确认" },
  { tone: "done", title: "已提现", note: "到你选的\n收款账户" },
] as const;

/** The money path of the centre, with words in place of figures. */
export function MoneyRoad() {
  const largeText = useLargeText();
  return (
    <Card title="一笔佣金的路">
      <View className={classNames("money-road", largeText && "money-road--wide")}>
        {steps.map(({ tone, title, note }) => (
          <View key={tone} className="money-road__step">
            <View className={`money-road__bar money-road__bar--${tone}`} />
            <View className="money-road__title">{title}</View>
            <View className="money-road__note">{largeText ? note.replace("\n", "") : note}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
