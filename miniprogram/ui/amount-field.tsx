import { Input, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { amountText } from "./amount-text";
import { classNames } from "./class-names";
import { DottedText } from "./dotted-text";
import { FieldError } from "./field-error";
import { nativeInput } from "./native-input";
import "./amount-field.css";

export interface AmountFieldProps {
  label: string;
  /** Right of the label: what there is to take from. */
  aside?: ReactNode;
  /** Yuan as typed, in the signs of a number (`amountText`): '500', '0.5', '12.', and '1e3' too. */
  value: string;
  /** Receives exactly what the field shows; whether it is an amount is the caller's to say. */
  onChange: (text: string) => void;
  placeholder?: string;
  /** Right of the number: a text Button such as 全部提现. */
  right?: ReactNode;
  /** Under the line; the error takes its place. */
  note?: ReactNode;
  error?: string | undefined;
  disabled?: boolean;
  focus?: boolean;
  onConfirm?: () => void;
}

/** Digits and point that fit beside the right slot on the narrowest phone. */
const longestAtFullSize = 6;

export function AmountField(props: AmountFieldProps) {
  const {
    label,
    aside,
    value,
    onChange,
    placeholder = "0.00",
    right,
    note,
    error,
    disabled = false,
    focus,
    onConfirm,
  } = props;
  return (
    <View
      className={classNames(
        "amount-field",
        error !== undefined && "amount-field--error",
        value.length > longestAtFullSize && "amount-field--long",
      )}
    >
      <View className="amount-field__head">
        <View className="amount-field__label">{label}</View>
        {aside ? <View className="amount-field__aside">{aside}</View> : null}
      </View>
      <View className="amount-field__line">
        <View className="amount-field__number">
          <View className="amount-field__symbol" {...accessible({ hidden: true })}>
            ¥
          </View>
          <Input
            className="amount-field__input"
            value={value}
            placeholder={placeholder}
            placeholderClass="amount-field__placeholder"
            disabled={disabled}
            confirmType="done"
            {...(focus === undefined ? {} : { focus })}
            // The returned text replaces what the native input shows (WeChat), even when the state does not change.
            onInput={(event) => {
              const text = amountText(event.detail.value);
              onChange(text);
              return text;
            }}
            onConfirm={() => onConfirm?.()}
            {...nativeInput({ label, invalid: error !== undefined, keyboard: "decimal" })}
          />
        </View>
        {right ? <View className="amount-field__right">{right}</View> : null}
      </View>
      {error !== undefined ? (
        <FieldError>{error}</FieldError>
      ) : note ? (
        <View className="amount-field__note">
          {typeof note === "string" ? <DottedText>{note}</DottedText> : note}
        </View>
      ) : null}
    </View>
  );
}
