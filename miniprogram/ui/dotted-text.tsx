import { View } from "@tarojs/components";
import { keepTogether } from "./keep-together";
import "./dotted-text.css";

/** Parts of a line with dots between them: a line ends between two parts, before it ends within one, and never with a dot. */
export function DottedText({ children }: { children: string }) {
  const parts = children.split(" · ");
  if (parts.length === 1) return <>{keepTogether(children)}</>;
  return (
    <View className="dotted-text">
      <View className="dotted-text__parts">
        {parts.map((part, index) => (
          <View key={part} className="dotted-text__part">
            {index > 0 ? <View className="dotted-text__dot"> · </View> : null}
            {keepTogether(part)}
          </View>
        ))}
      </View>
    </View>
  );
}
