import { View } from "@tarojs/components";
import type { CSSProperties, ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { browserTextScale, TextScale } from "./text-scale";
import "./tokens.css";
import "./screen.css";

export interface ScreenProps {
  children: ReactNode;
  /** Stays in reach at the top while the content scrolls under it: tabs and filters. */
  topBar?: ReactNode;
  /** Stays at the bottom above the safe area; the content leaves room for it by itself. */
  bottomBar?: ReactNode;
  /** Sheets and dialogs. */
  overlay?: ReactNode;
  /** The user's font size setting over the normal one, 1 to 1.65. */
  textScale?: number;
  /** Where it is not the phone's own. */
  theme?: "light" | "dark" | undefined;
  /** False lets the content touch the edges. */
  padded?: boolean;
}

export function Screen({
  children,
  topBar,
  bottomBar,
  overlay,
  textScale = 1,
  theme,
  padded = true,
}: ScreenProps) {
  const style = { "--text-scale": String(textScale) } as CSSProperties;
  return (
    <TextScale.Provider value={textScale * browserTextScale()}>
      <View
        className={classNames("theme", theme && `theme--${theme}`, "screen")}
        style={style}
        {...(process.env.TARO_ENV === "h5" ? accessible({ role: "main" }) : {})}
      >
        {topBar ? (
          <View className="screen__top">
            <View className="screen__top-content">{topBar}</View>
          </View>
        ) : null}
        <View
          className={classNames(
            "screen__content",
            padded && "screen__content--padded",
            topBar ? "screen__content--under-top" : null,
          )}
        >
          {children}
        </View>
        {bottomBar ? (
          <View className="screen__bar">
            <View className="screen__bar-content">{bottomBar}</View>
          </View>
        ) : null}
        {overlay}
      </View>
    </TextScale.Provider>
  );
}
