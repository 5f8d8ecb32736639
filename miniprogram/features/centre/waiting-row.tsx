import { View } from "@tarojs/components";
import { MoneyText } from "../../ui/money-text";
import { useAmountsHidden } from "../../session/amounts-hidden";
import { Button } from "../../ui/button";
import { DottedText } from "../../ui/dotted-text";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./waiting-row.css";

export interface WaitingRowProps {
  /** What: an amount, with the words around it. */
  readonly before?: string;
  readonly fen: number;
  readonly after: string;
  /** How long, and what happens if nothing is done. */
  readonly note: string;
  readonly urgent?: boolean;
  /** What is left of its time, 0 to 100. */
  readonly leftPercent?: number;
  readonly onOpen: () => unknown;
  /** Without it the row itself leads on. */
  readonly button?: {
    readonly text: string;
    readonly kind: "primary" | "soft" | "secondary";
    readonly onPress: () => unknown;
  };
}

/** One matter: a line that says what, a line that says why it matters, and one button. */
export function WaitingRow(props: WaitingRowProps) {
  const { before = "", fen, after, note, urgent = false, leftPercent, onOpen, button } = props;
  const hidden = useAmountsHidden((state) => state.hidden);
  return (
    <View>
      <View className="waiting-row">
        <Pressable className="waiting-row__texts" onPress={onOpen}>
          <View className="waiting-row__title">
            {before}
            <MoneyText fen={fen} size="lead" hidden={hidden} />
            {after}
          </View>
          <View
            className={urgent ? "waiting-row__note waiting-row__note--urgent" : "waiting-row__note"}
          >
            <DottedText>{note}</DottedText>
          </View>
        </Pressable>
        <View className="waiting-row__action">
          {button ? (
            <Button kind={button.kind} onPress={button.onPress}>
              {button.text}
            </Button>
          ) : (
            <View className="waiting-row__arrow">
              <Icon name="chevron" size="small" />
            </View>
          )}
        </View>
      </View>
      {leftPercent === undefined ? null : (
        <View className="waiting-row__time">
          <View
            className={urgent ? "waiting-row__left waiting-row__left--urgent" : "waiting-row__left"}
            style={{ width: `${leftPercent}%` }}
          />
        </View>
      )}
    </View>
  );
}
