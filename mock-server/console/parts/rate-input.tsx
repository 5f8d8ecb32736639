import { toBasisPoints, type BasisPoints } from "@distribution/sdk";
import { InputNumber, type InputNumberProps } from "antd";
import "./number-input.css";

interface RateInputProps extends Pick<InputNumberProps, "id" | "placeholder" | "aria-label"> {
  readonly value?: BasisPoints | undefined;
  readonly onChange?: (value: BasisPoints | undefined) => void;
}

/** A rate as people write it, in percent; as the contract has it, in basis points. */
export function RateInput({ value, onChange, ...input }: RateInputProps) {
  return (
    <InputNumber
      {...input}
      value={value === undefined ? null : value / 100}
      onChange={(percent) =>
        onChange?.(
          typeof percent === "number" ? toBasisPoints(Math.round(percent * 100)) : undefined,
        )
      }
      min={0}
      max={100}
      precision={2}
      suffix="%"
      controls={false}
      className="number-input"
    />
  );
}
