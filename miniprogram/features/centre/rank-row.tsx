import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { openPage } from "../../shell/navigate";
import { DottedText } from "../../ui/dotted-text";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { rankWords } from "./rank-words";
import "./rank-row.css";

/** Her place among all of this month, and what is missing to the next. */
export function RankRow() {
  const { data, error, refresh } = useAnswer(client.distributor.ranking, { period: "month" });
  const shown = useShownFen();
  if (!data) {
    return error ? (
      <Pressable className="rank-row" onPress={refresh}>
        <View className="rank-row__text rank-row__text--quiet">
          本月名次没有加载出来，点这里重试
        </View>
      </Pressable>
    ) : (
      <View className="rank-row" />
    );
  }
  const { place, gap } = rankWords(data.mine, shown);
  return (
    <Pressable
      className="rank-row"
      pressedClass="rank-row--pressed"
      onPress={() => openPage("ranking")}
    >
      <View className="rank-row__icon">
        <Icon name="trophy" />
      </View>
      <View className="rank-row__text">
        <DottedText>{gap === undefined ? place : `${place} · ${gap}`}</DottedText>
      </View>
      <View className="rank-row__arrow">
        <Icon name="chevron" size="small" />
      </View>
    </Pressable>
  );
}
