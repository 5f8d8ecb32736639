import { Input, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { FieldLabel } from "./form/field-label";
import { keepTogether } from "./keep-together";
import { nativeInput } from "./native-input";
import "./field.css";

export interface FieldProps {
  label: string;
  required?: boolean;
  /** At the end of the label's line: 17 / 200. */
  count?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  keyboard?: "text" | "number";
  maxLength?: number;
  /** Hides what is typed. */
  secret?: boolean;
  /** Right of the input: a small Button such as 获取验证码. */
  right?: ReactNode;
  note?: ReactNode;
  error?: string | undefined;
  disabled?: boolean;
  focus?: boolean;
  onBlur?: () => void;
  onConfirm?: () => void;
}

/** A labelled line of text. */
export function Field(props: FieldProps) {
  const {
    label,
    required = false,
    count,
    value,
    onChange,
    placeholder = "",
    keyboard = "text",
    maxLength = 140,
    secret = false,
    right,
  } = props;
  const { note, error, disabled = false, focus, onBlur, onConfirm } = props;
  return (
    <View className={classNames("field", error !== undefined && "field--error")}>
      <FieldLabel required={required} right={count}>
        {label}
      </FieldLabel>
      <View className="field__line">
        <Input
          className="field__input"
          value={value}
          placeholder={placeholder}
          placeholderClass="field__placeholder"
          maxlength={maxLength}
          password={secret}
          disabled={disabled}
          {...(focus === undefined ? {} : { focus })}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={() => onBlur?.()}
          onConfirm={() => onConfirm?.()}
          {...nativeInput({ label, invalid: error !== undefined, keyboard })}
        />
        {right}
      </View>
      {error !== undefined ? (
        <FieldError>{error}</FieldError>
      ) : note ? (
        <View className="field__note">{keepTogether(note)}</View>
      ) : null}
    </View>
  );
}
