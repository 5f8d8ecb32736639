import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import "./notice.css";

export interface NoticeProps {
  /** A sentence; `<Text className="notice__strong">` makes a word stand out. */
  children: ReactNode;
  tone?: "accent" | "neutral" | "warning" | "success";
  icon?: IconName;
  /** Makes the line a button and shows the arrow. */
  onPress?: () => void;
  label?: string;
}

/** One soft line that explains, inside a card or on the ground. */
export function Notice({ children, tone = "accent", icon, onPress, label }: NoticeProps) {
  return (
    <View
      className={classNames("notice", `notice--${tone}`)}
      hoverClass={onPress ? "notice--pressed" : "none"}
      {...(onPress ? { onClick: onPress, ...accessible({ role: "button", label }) } : {})}
    >
      {icon ? (
        <View className="notice__icon">
          <Icon name={icon} size="small" />
        </View>
      ) : null}
      <View className="notice__text">{children}</View>
      {onPress ? (
        <View className="notice__arrow">
          <Icon name="chevron" size="small" />
        </View>
      ) : null}
    </View>
  );
}
