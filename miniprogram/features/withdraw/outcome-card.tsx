import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { MoneyText } from "../../ui/money-text";
import { Spinner } from "../../ui/spinner";
import "./outcome-card.css";

export interface OutcomeCardProps {
  /** done: a green sign; note: an amber one; waiting: it turns. Without one the figure stands alone. */
  sign?: "done" | "note" | "waiting";
  title: string;
  fen: number;
  children?: ReactNode;
}

/** The one thing a page has to say about an amount, in its middle. */
export function OutcomeCard({ sign, title, fen, children }: OutcomeCardProps) {
  return (
    <Card>
      <View className="outcome-card">
        {sign === "waiting" ? (
          <View className="outcome-card__waiting">
            <Spinner />
          </View>
        ) : sign ? (
          <View className={`outcome-card__sign outcome-card__sign--${sign}`}>
            <Icon name={sign === "done" ? "check" : "info"} size="large" />
          </View>
        ) : null}
        <View className={sign ? "outcome-card__title" : "outcome-card__label"}>{title}</View>
        <MoneyText fen={fen} size="hero" />
        {children ? <View className="outcome-card__note">{children}</View> : null}
      </View>
    </Card>
  );
}
