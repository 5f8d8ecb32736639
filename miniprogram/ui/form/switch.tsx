import { View } from "@tarojs/components";
import { classNames } from "../class-names";
import { Pressable } from "../pressable";
import "./switch.css";

export interface SwitchProps {
  /** What is switched, read aloud. */
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => unknown;
  readonly disabled?: boolean;
}

/** On or off, at once. Drawn 48 by 28, pressed anywhere within 44 points. */
export function Switch({ label, on, onChange, disabled = false }: SwitchProps) {
  return (
    <Pressable
      className="switch"
      role="switch"
      label={label}
      checked={on}
      disabled={disabled}
      onPress={() => onChange(!on)}
    >
      <View
        className={classNames(
          "switch__track",
          on && "switch__track--on",
          disabled && "switch__track--off",
        )}
      >
        <View className="switch__knob" />
      </View>
    </Pressable>
  );
}
