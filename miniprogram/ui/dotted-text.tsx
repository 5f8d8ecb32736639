import { View } from "@tarojs/components";
import { keepTogether } from "./keep-together";
import "./dotted-text.css";

/** Parts of a line with dots between them: a line ends between two parts before it ends within one. */
export function DottedText({ children }: { children: string }) {
  const parts = children.split(" · ");
  if (parts.length === 1) return <>{keepTogether(children)}</>;
  return (
    <>
      {parts.map((part, index) => (
        <View key={part} className="dotted-text">
          {keepTogether(index < parts.length - 1 ? `${part} · ` : part)}
        </View>
      ))}
    </>
  );
}
