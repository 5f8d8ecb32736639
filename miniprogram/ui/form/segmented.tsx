import { View } from "@tarojs/components";
import { accessible } from "../accessible";
import { classNames } from "../class-names";
import { Pressable } from "../pressable";
import "./segmented.css";

export interface SegmentedProps<Key extends string> {
  parts: ReadonlyArray<{ key: Key; label: string }>;
  value: Key;
  onChange: (key: Key) => void;
  /** What is being switched, read aloud. */
  label: string;
}

/** Two or three views of the same thing, one of them shown. */
export function Segmented<Key extends string>({
  parts,
  value,
  onChange,
  label,
}: SegmentedProps<Key>) {
  return (
    <View className="segmented" {...accessible({ role: "radiogroup", label })}>
      {parts.map((part) => (
        <Pressable
          key={part.key}
          className={classNames("segmented__part", part.key === value && "segmented__part--on")}
          role="radio"
          checked={part.key === value}
          onPress={() => onChange(part.key)}
        >
          {part.label}
        </Pressable>
      ))}
    </View>
  );
}
