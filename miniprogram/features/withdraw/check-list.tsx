import { View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import "./check-list.css";

export interface CheckListProps {
  items: ReadonlyArray<{ title: string; note?: string | undefined }>;
}

/** What one gets, point by point. */
export function CheckList({ items }: CheckListProps) {
  return (
    <View className="check-list">
      {items.map(({ title, note }) => (
        <View key={title} className="check-list__item">
          <View className="check-list__sign">
            <Icon name="check" />
          </View>
          <View className="check-list__texts">
            <View className="check-list__title">{title}</View>
            {note ? <View className="check-list__note">{keepTogether(note)}</View> : null}
          </View>
        </View>
      ))}
    </View>
  );
}
