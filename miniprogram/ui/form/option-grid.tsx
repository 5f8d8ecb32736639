import { View } from "@tarojs/components";
import { accessible } from "../accessible";
import { classNames } from "../class-names";
import { Pressable } from "../pressable";
import { useLargeText } from "../text-scale";
import "./option-grid.css";

export interface OptionGridProps<Key extends string> {
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly key: Key; readonly label: string }>;
  readonly value: Key;
  readonly onChange: (key: Key) => void;
  readonly columns?: 3 | 4;
}

/** One of several, all in sight, in columns: for a sheet of filters. */
export function OptionGrid<Key extends string>(props: OptionGridProps<Key>) {
  const { label, options, value, onChange, columns = 3 } = props;
  const large = useLargeText();
  return (
    <View
      className={classNames(
        "option-grid",
        columns === 4 && "option-grid--four",
        large && "option-grid--large",
      )}
    >
      <View className="option-grid__label">{label}</View>
      <View className="option-grid__options" {...accessible({ role: "radiogroup", label })}>
        {options.map((option) => (
          <Pressable
            key={option.key}
            className="option-grid__target"
            role="radio"
            checked={option.key === value}
            onPress={() => onChange(option.key)}
          >
            <View
              className={classNames(
                "option-grid__option",
                option.key === value && "option-grid__option--on",
              )}
            >
              {option.label}
            </View>
          </Pressable>
        ))}
      </View>
    </View>
  );
}
