import { View } from "@tarojs/components";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import { useLargeText } from "./text-scale";
import "./menu-grid.css";

export interface MenuGridProps {
  items: ReadonlyArray<{
    key: string;
    icon: IconName;
    label: string;
    /** A short count or word on the icon's corner. */
    badge?: string | undefined;
    onPress: () => unknown;
  }>;
}

/** Four ways onward a row; two when the text is large. */
export function MenuGrid({ items }: MenuGridProps) {
  const largeText = useLargeText();
  return (
    <View className={classNames("menu-grid", largeText && "menu-grid--wide")}>
      {items.map((item) => (
        <Pressable
          key={item.key}
          className="menu-grid__item"
          pressedClass="menu-grid__item--pressed"
          onPress={item.onPress}
          // In the order in which it is seen: who speaks what she reads is understood.
          label={item.badge ? `${item.badge} ${item.label}` : item.label}
        >
          <View className="menu-grid__icon">
            <Icon name={item.icon} size="large" />
            {item.badge ? <View className="menu-grid__badge">{item.badge}</View> : null}
          </View>
          <View className="menu-grid__label">{item.label}</View>
        </Pressable>
      ))}
    </View>
  );
}
