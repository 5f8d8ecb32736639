import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { DottedText } from "./dotted-text";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import { useLargeText } from "./text-scale";
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
  onPress?: () => unknown;
  label?: string;
}

/** A row of a Card with padding="list"; neighbours are parted by a hairline. */
export function Cell({ title, note, value, icon, onPress, label }: CellProps) {
  // Beside words of the same size the row's own would be a column of a few characters.
  const stacked = useLargeText() && typeof value === "string" && Boolean(note || icon);
  const content = (
    <>
      {icon ? <View className="cell__icon">{icon}</View> : null}
      <View className="cell__main">
        <View className="cell__title">{title}</View>
        {note ? (
          <View className="cell__note">
            {typeof note === "string" ? <DottedText>{note}</DottedText> : note}
          </View>
        ) : null}
        {stacked ? <View className="cell__note">{value}</View> : null}
      </View>
      {stacked || value === undefined ? null : <View className="cell__value">{value}</View>}
    </>
  );
  if (!onPress) return <View className="cell">{content}</View>;
  return (
    <Pressable className="cell" pressedClass="cell--pressed" onPress={onPress} label={label}>
      {content}
      <View className="cell__chevron">
        <Icon name="chevron" size="small" />
      </View>
    </Pressable>
  );
}
