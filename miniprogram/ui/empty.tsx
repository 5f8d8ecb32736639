import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { Button } from "./button";
import { Icon, type IconName } from "./icon";
import { keepTogether } from "./keep-together";
import "./empty.css";

export interface EmptyProps {
  /** The drawing on the sheet of paper. */
  icon?: IconName;
  title: string;
  note?: string;
  /** The next step: '去选品'. */
  actionText?: string;
  onAction?: () => void;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ icon = "list", title, note, actionText, onAction }: EmptyProps) {
  return (
    <View className="empty">
      <View className="empty__art" {...accessible({ hidden: true })}>
        <View className="empty__paper empty__paper--back" />
        <View className="empty__paper empty__paper--middle" />
        <View className="empty__paper empty__paper--front">
          <Icon name={icon} size="large" />
          <View className="empty__line" />
          <View className="empty__line empty__line--short" />
        </View>
        <View className="empty__spark" />
      </View>
      <View className="empty__title">{title}</View>
      {note ? <View className="empty__note">{keepTogether(note)}</View> : null}
      {actionText && onAction ? (
        <View className="empty__action">
          <Button kind="primary" onPress={onAction}>
            {actionText}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
