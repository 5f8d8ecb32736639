import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { splitFen, spokenHidden, stars } from "./format-fen";
import { Pressable } from "./pressable";
import { segmentWidths } from "./segment-widths";
import { useLargeText } from "./text-scale";
import "./segmented-bar.css";

export interface BarPart<Key extends string> {
  key: Key;
  label: string;
  fen: number;
  tone: "quiet" | "accent" | "busy" | "done";
}

export interface SegmentedBarProps<Key extends string> {
  parts: ReadonlyArray<BarPart<Key>>;
  /** Called from the bar and from the legend. */
  onPress?: (key: Key) => unknown;
  /** Stars in place of the figures; the bar keeps its proportions. */
  hidden?: boolean;
}

/** The longest amount of which four fit side by side at 375 points: '12,345.67'. */
const longestAmountInFour = 9;

/** Money in its stages: one proportional bar and a legend with the figures. */
export function SegmentedBar<Key extends string>({
  parts,
  onPress,
  hidden = false,
}: SegmentedBarProps<Key>) {
  const largeText = useLargeText();
  const widths = segmentWidths(parts.map((part) => part.fen));
  const empty = widths.every((width) => width === 0);
  const figures = parts.map((part) => (hidden ? stars : figure(part.fen)));
  const narrow = largeText || figures.some((text) => text.length > longestAmountInFour);
  return (
    <View className="segmented-bar">
      <View className="segmented-bar__bar">
        {empty ? <View className="segmented-bar__empty" /> : null}
        {parts.map((part, index) =>
          widths[index] ? (
            <View
              key={part.key}
              className="segmented-bar__part"
              style={{ width: `${widths[index].toFixed(2)}%` }}
              {...(onPress ? { onClick: () => onPress(part.key) } : {})}
              // The legend below says the same with a larger target.
              {...accessible({ hidden: true })}
            >
              <View
                className={classNames("segmented-bar__fill", `segmented-bar__fill--${part.tone}`)}
              />
            </View>
          ) : null,
        )}
      </View>
      <View
        className={classNames("segmented-bar__legend", narrow && "segmented-bar__legend--narrow")}
      >
        {parts.map((part, index) => (
          <LegendItem
            key={part.key}
            label={`${part.label} ${hidden ? spokenHidden : figures[index]}`}
            onPress={onPress && (() => onPress(part.key))}
          >
            <View className="segmented-bar__label">
              <View
                className={classNames("segmented-bar__dot", `segmented-bar__fill--${part.tone}`)}
              />
              {part.label}
            </View>
            <View
              className={classNames(
                "segmented-bar__figure",
                part.fen === 0 && "segmented-bar__figure--zero",
              )}
            >
              {figures[index]}
            </View>
          </LegendItem>
        ))}
      </View>
    </View>
  );
}

interface LegendItemProps {
  label: string;
  onPress: (() => unknown) | undefined;
  children: ReactNode;
}

function LegendItem({ label, onPress, children }: LegendItemProps) {
  const className = "segmented-bar__item";
  return onPress ? (
    <Pressable
      className={className}
      pressedClass="segmented-bar__item--pressed"
      onPress={onPress}
      label={label}
    >
      {children}
    </Pressable>
  ) : (
    <View className={className} {...accessible({ role: "text", label })}>
      {children}
    </View>
  );
}

function figure(amountFen: number): string {
  const { sign, yuan, cents } = splitFen(amountFen);
  return `${sign}${yuan}.${cents}`;
}
