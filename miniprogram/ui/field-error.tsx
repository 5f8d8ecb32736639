import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { Icon } from "./icon";
import { keepTogether } from "./keep-together";
import "./field-error.css";

/**
 * What is wrong with what was filled in, and what to do about it. Amber and a sign, never the accent,
 * which is the colour of the next step.
 */
export function FieldError({ children }: { children: string }) {
  return (
    <View className="field-error" {...accessible({ role: "alert" })}>
      <View className="field-error__icon">
        <Icon name="warning" size="small" />
      </View>
      <View>{keepTogether(children)}</View>
    </View>
  );
}
