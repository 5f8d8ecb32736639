import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import "./icon.css";

export type IconName =
  | "wallet"
  | "people"
  | "tree"
  | "chart"
  | "qr"
  | "list"
  | "gear"
  | "book"
  | "bag"
  | "search"
  | "filter"
  | "chevron"
  | "close"
  | "check"
  | "info"
  | "warning"
  | "copy"
  | "refresh"
  | "undo"
  | "offline"
  | "bank"
  | "share"
  | "download"
  | "clock"
  | "link"
  | "image"
  | "eye"
  | "eye-closed"
  | "bell"
  | "headset"
  | "phone"
  | "mail"
  | "plus"
  | "trophy"
  | "wechat"
  | "alipay";

export interface IconProps {
  name: IconName;
  /** 16, 20, 26 and 40 points. */
  size?: "small" | "medium" | "large" | "hero";
  /** Puts the drawing on a coloured square. */
  tile?: "wechat" | "alipay" | "bank" | "neutral" | "accent";
  /** Without a label the icon is decoration and is not read aloud. */
  label?: string;
}

export function Icon({ name, size = "medium", tile, label }: IconProps) {
  const attributes =
    label === undefined ? accessible({ hidden: true }) : accessible({ role: "img", label });
  const drawing = (
    <View
      className={classNames("icon", `icon--${size}`, `icon--${name}`)}
      {...(tile ? {} : attributes)}
    />
  );
  if (!tile) return drawing;
  return (
    <View className={classNames("icon-tile", `icon-tile--${tile}`)} {...attributes}>
      {drawing}
    </View>
  );
}
