import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Icon } from "../icon";
import { Pressable } from "../pressable";
import "./tick.css";

export interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Read aloud. */
  readonly label: string;
  readonly invalid?: boolean;
  /** Pressed as well; what is a button of its own belongs beside the Tick. */
  readonly children: ReactNode;
}

/** Yes or not yet, to one sentence. */
export function Tick({ checked, onChange, label, invalid = false, children }: TickProps) {
  return (
    <Pressable
      className="tick"
      role="checkbox"
      checked={checked}
      label={label}
      onPress={() => onChange(!checked)}
    >
      <View
        className={classNames(
          "tick__ring",
          checked && "tick__ring--on",
          invalid && "tick__ring--error",
        )}
      >
        {checked ? <Icon name="check" size="small" /> : null}
      </View>
      <View className="tick__text">{children}</View>
    </Pressable>
  );
}
