import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { keepTogether } from "./keep-together";
import { Pressable } from "./pressable";
import "./notice.css";

export interface NoticeProps {
  /** A sentence; `<Text className="notice__strong">` makes a word stand out. */
  children: ReactNode;
  tone?: "accent" | "neutral" | "warning" | "success";
  icon?: IconName;
  /** Makes the line a button and shows the arrow. */
  onPress?: () => unknown;
  label?: string;
}

/** One soft line that explains, inside a card or on the ground. */
export function Notice({ children, tone = "accent", icon, onPress, label }: NoticeProps) {
  const className = classNames("notice", `notice--${tone}`);
  const content = (
    <>
      {icon ? (
        <View className="notice__icon">
          <Icon name={icon} size="small" />
        </View>
      ) : null}
      <View className="notice__text">{keepTogether(children)}</View>
    </>
  );
  if (!onPress) return <View className={className}>{content}</View>;
  return (
    <Pressable className={className} pressedClass="notice--pressed" onPress={onPress} label={label}>
      {content}
      <View className="notice__arrow">
        <Icon name="chevron" size="small" />
      </View>
    </Pressable>
  );
}
