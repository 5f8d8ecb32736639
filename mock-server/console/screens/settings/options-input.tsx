import { Select } from "antd";

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OptionsInputProps {
  readonly id?: string;
  readonly value?: readonly Option[];
  readonly onChange?: (value: readonly Option[]) => void;
}

/** What can be chosen, each by its name. One that was there keeps its value, so that earlier answers go on meaning it. */
export function OptionsInput({ id, value = [], onChange }: OptionsInputProps) {
  return (
    <Select<string[]>
      {...(id !== undefined && { id })}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={["，", ",", "、"]}
      placeholder="输入后按回车"
      value={value.map(({ label }) => label)}
      onChange={(labels: string[]) =>
        onChange?.(
          labels.map(
            (label) => value.find((one) => one.label === label) ?? { value: label, label },
          ),
        )
      }
    />
  );
}
