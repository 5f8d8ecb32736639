import { View } from "@tarojs/components";
import { accessible } from "../accessible";
import { classNames } from "../class-names";
import { FieldError } from "../field-error";
import { Pressable } from "../pressable";
import { FieldLabel } from "./field-label";
import "./choices.css";

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface ChoicesProps {
  readonly label: string;
  readonly required?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly error?: string | undefined;
}

/** One of a few, all in sight. */
export function Choices({
  label,
  required = false,
  choices,
  value,
  onChange,
  error,
}: ChoicesProps) {
  return (
    <View className="choices">
      <FieldLabel required={required}>{label}</FieldLabel>
      <View className="choices__row" {...accessible({ role: "radiogroup", label })}>
        {choices.map((choice) => (
          <Pressable
            key={choice.key}
            className="choices__target"
            role="radio"
            checked={choice.key === value}
            // Where it may be left out, a second press takes it back.
            onPress={() => onChange(choice.key === value && !required ? "" : choice.key)}
          >
            <View
              className={classNames("choices__chip", choice.key === value && "choices__chip--on")}
            >
              {choice.label}
            </View>
          </Pressable>
        ))}
      </View>
      {error === undefined ? null : <FieldError>{error}</FieldError>}
    </View>
  );
}
