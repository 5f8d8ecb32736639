import { Input, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { cleanAmountText } from "./amount-text";
import { classNames } from "./class-names";
import "./amount-field.css";

export interface AmountFieldProps {
  label: string;
  /** Yuan as typed: '500', '0.5', '12.'. Parsing it is the caller's affair. */
  value: string;
  /**
   * Receives only digits, one point and two decimals; `typed` is what came in, for a sentence about
   * what was left out.
   */
  onChange: (text: string, typed: string) => void;
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
      <View className="amount-field__label">{label}</View>
      <View className="amount-field__line">
        <View className="amount-field__symbol" {...accessible({ hidden: true })}>
          ¥
        </View>
        <Input
          className="amount-field__input"
          type="digit"
          value={value}
          placeholder={placeholder}
          placeholderClass="amount-field__placeholder"
          maxlength={12}
          disabled={disabled}
          confirmType="done"
          {...(focus === undefined ? {} : { focus })}
          // The returned text replaces what the native input shows (WeChat), even when the state does not change.
          onInput={(event) => {
            const text = cleanAmountText(event.detail.value);
            onChange(text, event.detail.value);
            return text;
          }}
          onConfirm={() => onConfirm?.()}
          {...accessible({ label: `${label}，元` })}
        />
        {right ? <View className="amount-field__right">{right}</View> : null}
      </View>
      {error !== undefined ? (
        <View className="amount-field__error" {...accessible({ role: "alert" })}>
          {error}
        </View>
      ) : note ? (
        <View className="amount-field__note">{note}</View>
      ) : null}
    </View>
  );
}
