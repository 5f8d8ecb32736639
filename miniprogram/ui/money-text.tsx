import { Text } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { type FenSign, speakFen, splitFen, spokenHidden, stars } from "./format-fen";
import "./money-text.css";

export interface MoneyTextProps {
  /** Whole fen; throws on fractions. */
  fen: number;
  size?: "display" | "hero" | "price" | "title" | "lead" | "body" | "second" | "caption";
  /** auto: only a minus is shown. */
  sign?: FenSign;
  tone?: "ink" | "accent" | "success" | "quiet";
  /** False leaves out the ¥, for columns under one heading. */
  symbol?: boolean;
  struck?: boolean;
  /** Stars in place of the figure, for one who is not alone. */
  hidden?: boolean;
}

export function MoneyText(props: MoneyTextProps) {
  const { fen, size = "body", sign = "auto", tone = "ink", symbol = true, struck = false } = props;
  const { hidden = false } = props;
  const parts = splitFen(fen, sign);
  return (
    <Text
      className={classNames(
        "money-text",
        `money-text--${size}`,
        `money-text--${tone}`,
        struck && "money-text--struck",
      )}
      {...accessible({ role: "text", label: hidden ? spokenHidden : speakFen(fen, sign) })}
    >
      {parts.sign && !hidden ? <Text className="money-text__sign">{parts.sign}</Text> : null}
      {symbol ? <Text className="money-text__symbol">¥</Text> : null}
      {hidden ? <Text className="money-text__stars">{stars}</Text> : `${parts.yuan}.${parts.cents}`}
    </Text>
  );
}
