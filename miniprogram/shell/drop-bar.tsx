import { View } from "@tarojs/components";
import { useEffect } from "react";
import { create } from "zustand";
import { useShown } from "../data/use-shown";
import { accessible } from "../ui/accessible";
import { Avatar } from "../ui/avatar";
import { Icon, type IconName } from "../ui/icon";
import { Pressable } from "../ui/pressable";
import "./drop-bar.css";

export interface DropBar {
  /** Whom it is about, drawn as a letter; else an icon. */
  readonly name?: string;
  readonly icon?: IconName;
  readonly title: string;
  readonly note: string;
  /** What a press on it leads to, in two signs. */
  readonly more: string;
  readonly onPress: () => unknown;
}

/** As long as two short lines take to read. */
export const barShownMs = 3_000;

interface DropBarState {
  readonly bar: DropBar | undefined;
  readonly show: (bar: DropBar) => void;
  readonly close: () => void;
}

export const useDropBar = create<DropBarState>((set) => ({
  bar: undefined,
  show: (bar) => set({ bar }),
  close: () => set({ bar: undefined }),
}));

/** Drops from the top of whichever page is in front, says what has just happened, and goes by itself. */
export function DropBarPlace() {
  const { bar, close } = useDropBar();
  const shown = useShown();
  useEffect(() => {
    if (!bar) return undefined;
    const timer = setTimeout(close, barShownMs);
    return () => clearTimeout(timer);
  }, [bar, close]);
  if (!bar || !shown) return null;
  const press = () => {
    close();
    return bar.onPress();
  };
  return (
    <View className="drop-bar" {...accessible({ role: "status" })}>
      <Pressable
        className="drop-bar__bar"
        label={`${bar.title}，${bar.note}，${bar.more}`}
        onPress={press}
      >
        {bar.name === undefined ? (
          <View className="drop-bar__icon">
            <Icon name={bar.icon ?? "info"} />
          </View>
        ) : (
          <Avatar name={bar.name} />
        )}
        <View className="drop-bar__texts">
          <View className="drop-bar__title">{bar.title}</View>
          <View className="drop-bar__note">{bar.note}</View>
        </View>
        <View className="drop-bar__more">{bar.more}</View>
      </Pressable>
    </View>
  );
}
