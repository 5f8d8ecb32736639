import { mostFen, toFen, type Fen } from "@distribution/sdk";
import { InputNumber, type InputNumberProps } from "antd";
import "./number-input.css";

interface YuanInputProps extends Pick<InputNumberProps, "id" | "placeholder" | "aria-label"> {
  readonly value?: Fen | undefined;
  readonly onChange?: (value: Fen | undefined) => void;
}

/** An amount as people write it, in yuan; as the contract has it, in fen. */
export function YuanInput({ value, onChange, ...input }: YuanInputProps) {
  return (
    <InputNumber
      {...input}
      value={value === undefined ? null : value / 100}
      onChange={(yuan) =>
        onChange?.(typeof yuan === "number" ? toFen(Math.round(yuan * 100)) : undefined)
      }
      min={0}
      max={mostFen / 100}
      precision={2}
      prefix="¥"
      controls={false}
      className="number-input"
    />
  );
}
