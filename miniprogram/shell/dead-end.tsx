import { View } from "@tarojs/components";
import { readTextScale } from "../platform/text-scale";
import { Button } from "../ui/button";
import { Empty, type EmptyProps } from "../ui/empty";
import { Screen } from "../ui/screen";
import { useFrame } from "./use-frame";
import "./dead-end.css";

export interface DeadEndProps extends EmptyProps {
  /** A second way out, beside the action. */
  readonly otherText?: string;
  readonly onOther?: () => void;
}

/** A whole page with nothing on it but what happened and the ways out. */
export function DeadEnd({ otherText, onOther, ...empty }: DeadEndProps) {
  const theme = useFrame();
  return (
    <Screen textScale={readTextScale()} theme={theme}>
      <Empty {...empty} />
      {otherText && onOther ? (
        <View className="dead-end__other">
          <Button kind="text" onPress={onOther}>
            {otherText}
          </Button>
        </View>
      ) : null}
    </Screen>
  );
}
