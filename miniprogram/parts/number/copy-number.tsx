import { View } from "@tarojs/components";
import { copyText } from "../../platform/clipboard";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./copy-number.css";

/** A number that the service desk asks for. WeChat says by itself that it is copied. */
export function CopyNumber({ value }: { value: string }) {
  return (
    <View className="copy-number">
      <View className="copy-number__value">{value}</View>
      <Pressable
        className="copy-number__copy"
        label={`复制 ${value}`}
        onPress={() => copyText(value)}
      >
        <Icon name="copy" size="small" />
      </Pressable>
    </View>
  );
}
