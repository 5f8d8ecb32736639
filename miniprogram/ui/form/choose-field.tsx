import { View } from "@tarojs/components";
import { classNames } from "../class-names";
import { FieldError } from "../field-error";
import { Icon } from "../icon";
import { Pressable } from "../pressable";
import { FieldLabel } from "./field-label";
import "./choose-field.css";

export interface ChooseFieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** As it is shown. */
  readonly value: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  /** Opens what one chooses from; without it what stands around opens it. */
  readonly onPress?: () => unknown;
}

/** A line whose answer is chosen elsewhere: from a sheet, or WeChat's own picker. */
export function ChooseField(props: ChooseFieldProps) {
  const { label, required = false, value, placeholder = "请选择", error, onPress } = props;
  const line = (
    <>
      <View className={classNames("choose-field__value", !value && "choose-field__value--none")}>
        {value || placeholder}
      </View>
      <Icon name="chevron" size="small" />
    </>
  );
  return (
    <View className={classNames("choose-field", error !== undefined && "choose-field--error")}>
      <FieldLabel required={required}>{label}</FieldLabel>
      {onPress ? (
        <Pressable
          className="choose-field__line"
          label={`${label}，${value || placeholder}`}
          onPress={onPress}
        >
          {line}
        </Pressable>
      ) : (
        <View className="choose-field__line">{line}</View>
      )}
      {error === undefined ? null : <FieldError>{error}</FieldError>}
    </View>
  );
}
