import { View } from "@tarojs/components";
import { useState } from "react";
import { accessible } from "./accessible";
import { barHeights } from "./bar-scale";
import { classNames } from "./class-names";
import { formatFen } from "./format-fen";
import "./bar-chart.css";

export interface ChartBar {
  key: string;
  /** Shown with the value when the bar is tapped: '11月21日'. */
  label: string;
  value: number;
}

export interface BarChartProps {
  bars: readonly ChartBar[];
  /** What is drawn, read aloud: '近 30 天收入'. */
  label: string;
  /** How many bars at the end stand out. */
  highlightCount?: number;
  /** Under the left edge, the middle and the right edge. */
  axis?: readonly [start: string, middle: string, end: string];
  /** Default: the value is fen. */
  formatValue?: (value: number) => string;
  /** Stands in the middle when every bar is zero. */
  emptyText?: string;
}

const columnClass = "bar-chart__column";

export function BarChart(props: BarChartProps) {
  const {
    bars,
    label,
    highlightCount = 7,
    axis,
    formatValue = formatFen,
    emptyText = "暂无数据",
  } = props;
  const [selectedKey, setSelectedKey] = useState<string>();
  const selectedIndex = bars.findIndex((bar) => bar.key === selectedKey);
  const selected = bars[selectedIndex];
  const tap = (key: string) => setSelectedKey(key === selectedKey ? undefined : key);
  // All bars are one stop of the keyboard, or the way past them would be long: the chosen one, else the newest.
  const stop = selected ? selectedIndex : bars.length - 1;
  const heights = barHeights(bars.map((bar) => bar.value));
  const empty = heights.every((height) => height === 0);
  return (
    <View className="bar-chart" {...accessible({ label })}>
      <View className="bar-chart__bubble-row">
        {selected ? (
          <Bubble
            position={bubblePosition(selectedIndex, bars.length)}
            text={`${selected.label}  ${formatValue(selected.value)}`}
          />
        ) : null}
      </View>
      <View className="bar-chart__plot">
        {empty ? <View className="bar-chart__empty">{emptyText}</View> : null}
        {bars.map((bar, index) => (
          <View
            key={bar.key}
            className={columnClass}
            onClick={() => tap(bar.key)}
            // WeChat has no keyboard, and its templates know neither attribute.
            {...(process.env.TARO_ENV === "h5"
              ? {
                  tabIndex: index === stop ? 0 : -1,
                  onKeyDown: (event: KeyboardEvent) =>
                    goByKey(event, index, bars, { choose: setSelectedKey, tap }),
                }
              : {})}
            {...accessible({ role: "button", label: `${bar.label}，${formatValue(bar.value)}` })}
          >
            <View
              className={classNames(
                "bar-chart__bar",
                index >= bars.length - highlightCount && "bar-chart__bar--highlight",
                highlightCount > 0 &&
                  selected &&
                  index !== selectedIndex &&
                  "bar-chart__bar--faded",
                index === selectedIndex && "bar-chart__bar--selected",
                heights[index] === 0 && "bar-chart__bar--zero",
              )}
              style={{ height: `${(heights[index] ?? 0).toFixed(1)}%` }}
            />
          </View>
        ))}
      </View>
      {axis ? (
        <View className="bar-chart__axis">
          {axis.map((text, index) => (
            <View key={index}>{text}</View>
          ))}
        </View>
      ) : null}
    </View>
  );
}

/** Left edge 0, right edge 100: the bubble is moved back by the same share of itself, so it never leaves the card. */
function bubblePosition(index: number, count: number): number {
  return ((index + 0.5) / count) * 100;
}

function Bubble({ position, text }: { position: number; text: string }) {
  const percent = `${position.toFixed(1)}%`;
  return (
    <View
      className="bar-chart__bubble"
      style={{ left: percent, transform: `translateX(-${percent})` }}
    >
      {text}
    </View>
  );
}

interface KeyActions {
  readonly choose: (key: string) => void;
  readonly tap: (key: string) => void;
}

/** Enter and the space bar are a tap; arrows, Home and End choose another bar and take the focus along. */
function goByKey(
  event: KeyboardEvent,
  place: number,
  bars: readonly ChartBar[],
  { choose, tap }: KeyActions,
): void {
  const isPress = event.key === "Enter" || event.key === " ";
  const next = isPress ? place : placeByKey(event.key, place, bars.length);
  const bar = next === undefined ? undefined : bars[next];
  if (next === undefined || !bar) return;
  // The page would scroll.
  event.preventDefault();
  if (isPress) return tap(bar.key);
  choose(bar.key);
  // Where the focus goes a reader says what the bar is called: its day and its value.
  const { parentElement } = event.currentTarget as HTMLElement;
  parentElement?.querySelectorAll<HTMLElement>(`.${columnClass}`)[next]?.focus();
}

/** Where a key leads from the bar at `place`; past the first and the last one nowhere. */
function placeByKey(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return place - 1;
    case "ArrowRight":
      return place + 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
