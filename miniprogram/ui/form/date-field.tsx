import { Input, Picker, View } from "@tarojs/components";
import { accessible } from "../accessible";
import { classNames } from "../class-names";
import { nativeInput } from "../native-input";
import "./date-field.css";

export interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD, or "" for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day, chosen by the phone's own calendar: WeChat's picker, or the browser's. */
export function DateField(props: DateFieldProps) {
  return process.env.TARO_ENV === "h5" ? <BrowserDate {...props} /> : <WeappDate {...props} />;
}

function BrowserDate({ label, value, onChange }: DateFieldProps) {
  const attributes = nativeInput({ label, invalid: false, keyboard: "text" });
  return (
    <View className="date-field">
      <Input
        className="date-field__input"
        value={value}
        onInput={({ detail }) => onChange(detail.value)}
        {...attributes}
        {...(process.env.TARO_ENV === "h5"
          ? { nativeProps: { ...attributes.nativeProps, type: "date" } }
          : {})}
      />
    </View>
  );
}

function WeappDate({ label, value, onChange }: DateFieldProps) {
  return (
    <Picker mode="date" value={value} onChange={({ detail }) => onChange(detail.value)}>
      <View
        className="date-field"
        {...accessible({ role: "button", label: `${label}，${value || "未选"}` })}
      >
        <View className={classNames("date-field__value", !value && "date-field__value--none")}>
          {value || label}
        </View>
      </View>
    </Picker>
  );
}
