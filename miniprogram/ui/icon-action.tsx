import { Button as NativeButton, View } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./icon-action.css";

export interface IconActionProps {
  icon: IconName;
  label: string;
  onPress?: () => unknown;
  /** On a round ground of its own, for a row of ways; without one it stands beside a bar's button. */
  round?: "neutral" | "wechat";
  /** WeChat's own 转发 needs its native button; H5 has none, and calls `onPress`. */
  openType?: "share";
}

/** A drawing over a word. */
export function IconAction({ icon, label, onPress, round, openType }: IconActionProps) {
  const className = classNames("icon-action", round && "icon-action--round");
  const content = (
    <>
      <View className={classNames("icon-action__icon", round && `icon-action__icon--${round}`)}>
        <Icon name={icon} size={round ? "large" : "medium"} />
      </View>
      <View className="icon-action__label">{label}</View>
    </>
  );
  return openType && process.env.TARO_ENV === "weapp" ? (
    <NativeButton
      className={className}
      hoverClass="pressable--pressed"
      openType={openType}
      {...accessible({ role: "button", label })}
    >
      {content}
    </NativeButton>
  ) : (
    <Pressable className={className} onPress={onPress}>
      {content}
    </Pressable>
  );
}
