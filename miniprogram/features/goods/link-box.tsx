import { Text, View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import "./link-box.css";

/** A link that can be read whole, and marked by hand where the clipboard is refused. */
export function LinkBox({ link }: { readonly link: string }) {
  return (
    <View className="link-box">
      <Icon name="link" size="small" />
      <Text className="link-box__address" userSelect>
        {link}
      </Text>
    </View>
  );
}
