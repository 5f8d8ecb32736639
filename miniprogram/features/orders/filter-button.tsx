import { View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./filter-button.css";

export interface FilterButtonProps {
  /** How many filters are on. */
  readonly count: number;
  readonly onPress: () => void;
}

export function FilterButton({ count, onPress }: FilterButtonProps) {
  const label = count > 0 ? `筛选 ${count} 项` : "筛选";
  return (
    <Pressable className="filter-button" label={label} onPress={onPress}>
      <Icon name="filter" size="small" />
      <View className="filter-button__word">筛选</View>
      {count > 0 ? <View className="filter-button__count">{`${count}`}</View> : null}
    </Pressable>
  );
}
