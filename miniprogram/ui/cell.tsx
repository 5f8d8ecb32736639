import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { Icon } from "./icon";
import "./cell.css";

export interface CellProps {
  title: ReactNode;
  /** Second line under the title. */
  note?: ReactNode;
  /** Right side. */
  value?: ReactNode;
  /** Left side: an Icon or an Avatar. */
  icon?: ReactNode;
  /** Makes the row a button and shows the chevron. */
  onPress?: () => void;
  label?: string;
}

/** A row of a Card with padding="list"; neighbours are parted by a hairline. */
export function Cell({ title, note, value, icon, onPress, label }: CellProps) {
  return (
    <View
      className="cell"
      hoverClass={onPress ? "cell--pressed" : "none"}
      {...(onPress ? { onClick: onPress, ...accessible({ role: "button", label }) } : {})}
    >
      {icon ? <View className="cell__icon">{icon}</View> : null}
      <View className="cell__main">
        <View className="cell__title">{title}</View>
        {note ? <View className="cell__note">{note}</View> : null}
      </View>
      {value !== undefined ? <View className="cell__value">{value}</View> : null}
      {onPress ? (
        <View className="cell__chevron">
          <Icon name="chevron" size="small" />
        </View>
      ) : null}
    </View>
  );
}
