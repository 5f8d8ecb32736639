import { readTextScale } from "../platform/text-scale";
import { Button } from "../ui/button";
import { Empty, type EmptyProps } from "../ui/empty";
import { Screen } from "../ui/screen";

export interface DeadEndProps extends EmptyProps {
  /** A second way out, beside the action. */
  readonly otherText?: string;
  readonly onOther?: () => void;
}

/** A whole page with nothing on it but what happened and the ways out. */
export function DeadEnd({ otherText, onOther, ...empty }: DeadEndProps) {
  return (
    <Screen textScale={readTextScale()}>
      <Empty {...empty} />
      {otherText && onOther ? (
        <Button kind="text" block onPress={onOther}>
          {otherText}
        </Button>
      ) : null}
    </Screen>
  );
}
