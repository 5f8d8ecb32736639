import { View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { monthText, shortMonth } from "./month-words";
import "./month-bar.css";

export interface MonthBarProps {
  readonly month: string;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly onChoose: (month: string) => void;
  /** Undefined where there is nothing to choose from. */
  readonly onOpen: (() => void) | undefined;
}

/** The month, all others by a tap on it, and those beside it by the arrows. */
export function MonthBar({ month, earlier, later, onChoose, onOpen }: MonthBarProps) {
  return (
    <View className="month-bar">
      <Pressable
        className="month-bar__month"
        label={`${monthText(month)}，选月份`}
        disabled={onOpen === undefined}
        onPress={onOpen}
      >
        {monthText(month)}
        {onOpen ? (
          <View className="month-bar__down">
            <Icon name="chevron" size="small" />
          </View>
        ) : null}
      </Pressable>
      <Step to={earlier} way="earlier" onChoose={onChoose} />
      <Step to={later} way="later" onChoose={onChoose} />
    </View>
  );
}

interface StepProps {
  readonly to: string | undefined;
  readonly way: "earlier" | "later";
  readonly onChoose: (month: string) => void;
}

function Step({ to, way, onChoose }: StepProps) {
  const word = way === "earlier" ? "更早的月份" : "更近的月份";
  return (
    <Pressable
      className={`month-bar__step month-bar__step--${way}`}
      label={to ? `看 ${shortMonth(to)}` : `没有${word}`}
      disabled={to === undefined}
      onPress={() => to && onChoose(to)}
    >
      <Icon name="chevron" size="small" />
    </Pressable>
  );
}
