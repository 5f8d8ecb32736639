import { View } from "@tarojs/components";
import { accessible } from "../accessible";
import "./field-label.css";

export interface FieldLabelProps {
  readonly children: string;
  readonly required?: boolean;
  /** At the end of its line: how much is written of how much. */
  readonly right?: string | undefined;
}

/** What is asked, over its answer. */
export function FieldLabel({ children, required = false, right }: FieldLabelProps) {
  return (
    <View className="field-label">
      <View>
        {children}
        {required ? (
          <View className="field-label__star" {...accessible({ hidden: true })}>
            *
          </View>
        ) : null}
      </View>
      {right === undefined ? null : <View className="field-label__right">{right}</View>}
    </View>
  );
}
