import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "../../ui/accessible";
import { classNames } from "../../ui/class-names";
import { MoneyText } from "../../ui/money-text";
import { useLargeText } from "../../ui/text-scale";
import type { OrderSum } from "./order-sum";
import "./sum-line.css";

/** (实付 − 退款) × 佣金比例 = 佣金, each under its name. Large text breaks it before ×. */
export function SumLine({ sum }: { readonly sum: OrderSum }) {
  const large = useLargeText();
  const { paidFen, refundedFen, ratePercent, earnedFen, note } = sum;
  const partly = refundedFen > 0;
  const paid = (
    <>
      <Factor label="实付" before={partly ? "(" : ""}>
        <MoneyText fen={paidFen} size="second" />
      </Factor>
      {partly ? (
        <>
          <Sign>−</Sign>
          <Factor label="退款" after=")">
            <MoneyText fen={refundedFen} size="second" />
          </Factor>
        </>
      ) : null}
    </>
  );
  const rest = (
    <>
      <Sign>×</Sign>
      <Factor label={partly ? "比例" : "佣金比例"}>
        <View className="sum-line__rate">{`${ratePercent}%`}</View>
      </Factor>
      <Sign>=</Sign>
      <Factor label="佣金">
        <MoneyText fen={earnedFen} size="second" />
      </Factor>
    </>
  );
  return (
    <View>
      {large ? (
        <>
          <View className="sum-line sum-line--broken">{paid}</View>
          <View className="sum-line sum-line--broken">{rest}</View>
        </>
      ) : (
        <View className={classNames("sum-line", partly && "sum-line--tight")}>
          {paid}
          {rest}
        </View>
      )}
      <View className="sum-line__note">{note}</View>
    </View>
  );
}

interface FactorProps {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly children: ReactNode;
}

function Factor({ label, before, after, children }: FactorProps) {
  return (
    <View className="sum-line__factor">
      <View className="sum-line__label">{label}</View>
      <View className="sum-line__value">
        {before ? <View className="sum-line__bracket">{before}</View> : null}
        {children}
        {after ? <View className="sum-line__bracket">{after}</View> : null}
      </View>
    </View>
  );
}

/** Read aloud by the words of what it joins. */
function Sign({ children }: { readonly children: string }) {
  return (
    <View className="sum-line__sign" {...accessible({ hidden: true })}>
      {children}
    </View>
  );
}
