import { View } from "@tarojs/components";
import type { Answer } from "../../data/use-answer";
import { DottedText } from "../../ui/dotted-text";
import { Icon, type IconName } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./foot-row.css";

export interface FootRowProps {
  readonly icon: IconName;
  readonly tone: "amber" | "green" | "quiet";
  /** Its parts after the first are quieter, and on the same line where they fit. */
  readonly title: string;
  /** Beside it where it fits. */
  readonly aside?: string | undefined;
  /** A line of its own; its parts stay whole. */
  readonly note?: string;
  readonly onPress: () => unknown;
}

/** The last line of a card: what belongs to it and leads on. */
export function FootRow({ icon, tone, title, aside, note, onPress }: FootRowProps) {
  return (
    <Pressable className="foot-row" pressedClass="foot-row--pressed" onPress={onPress}>
      <View className={`foot-row__icon foot-row__icon--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="foot-row__text">
        <View className="foot-row__title">
          <DottedText>{title}</DottedText>
          {aside === undefined ? null : <View className="foot-row__aside">{aside}</View>}
        </View>
        {note === undefined ? null : (
          <View className="foot-row__note">
            <DottedText>{note}</DottedText>
          </View>
        )}
      </View>
      <View className="foot-row__arrow">
        <Icon name="chevron" size="small" />
      </View>
    </Pressable>
  );
}

interface FootRowComingProps {
  readonly answer: Pick<Answer<unknown>, "error" | "refresh">;
  /** 本月名次. */
  readonly what: string;
}

/** Its room while the answer is on its way, so that nothing below jumps; another try where that failed. */
export function FootRowComing({ answer: { error, refresh }, what }: FootRowComingProps) {
  if (!error) return <View className="foot-row" />;
  return (
    <Pressable className="foot-row" onPress={refresh}>
      <View className="foot-row__text foot-row__text--quiet">{`${what}没有加载出来，点这里重试`}</View>
    </Pressable>
  );
}
