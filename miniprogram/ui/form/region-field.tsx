import { Picker } from "@tarojs/components";
import { Field } from "../field";
import { ChooseField } from "./choose-field";

export interface RegionFieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** 浙江省 杭州市 西湖区. */
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (region: string) => void;
}

/** A province, a city and a district: from WeChat's own table, which a browser does not have. */
export function RegionField({ onChange, value, placeholder, ...field }: RegionFieldProps) {
  return process.env.TARO_ENV === "weapp" ? (
    <Picker
      mode="region"
      value={value === "" ? [] : value.split(" ")}
      onChange={({ detail }) => onChange([detail.value].flat().join(" "))}
    >
      <ChooseField
        {...field}
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </Picker>
  ) : (
    <Field
      {...field}
      value={value}
      placeholder="省 市 区"
      note="如 浙江省 杭州市 西湖区"
      maxLength={100}
      onChange={onChange}
    />
  );
}
