import { ScrollView, View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./chosen-chips.css";

export interface ChosenChipsProps {
  readonly chosen: ReadonlyArray<{ readonly key: string; readonly label: string }>;
  readonly onRemove: (key: string) => void;
}

/** What is filtered by, each to be taken away by itself. */
export function ChosenChips({ chosen, onRemove }: ChosenChipsProps) {
  if (chosen.length === 0) return null;
  return (
    <View className="chosen-chips">
      <ScrollView className="chosen-chips__scroll" scrollX showScrollbar={false} enhanced>
        <View className="chosen-chips__row">
          {chosen.map(({ key, label }) => (
            <Pressable
              key={key}
              className="chosen-chips__target"
              label={`去掉 ${label}`}
              onPress={() => onRemove(key)}
            >
              <View className="chosen-chips__chip">
                {label}
                <View className="chosen-chips__cross">
                  <Icon name="close" size="small" />
                </View>
              </View>
            </Pressable>
          ))}
        </View>
      </ScrollView>
    </View>
  );
}
