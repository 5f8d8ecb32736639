import { Text, View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { gapText, type Ranking } from "./ranking-rows";
import "./my-place.css";

export interface MyPlaceProps {
  readonly ranking: Ranking;
  /** 本周, 本月. */
  readonly period: string;
}

/** Where she stands, and what is missing to the next better place. */
export function MyPlace({ ranking, period }: MyPlaceProps) {
  const { mine } = ranking;
  const toGoods = () => openPage("goods");
  if (mine.commission <= 0) {
    return (
      <Card>
        <View>
          <View>{`${period}还没有名次`}</View>
          <View className="my-place__label">有一笔佣金入账就会上榜</View>
        </View>
        <Button kind="soft" block onPress={toGoods}>
          去选品
        </Button>
      </Card>
    );
  }
  return (
    <Card>
      <View className="my-place">
        <View>
          <View className="my-place__label">我的名次</View>
          <View className="my-place__rank">
            {String(mine.rank)}
            <Text className="my-place__unit">名</Text>
          </View>
        </View>
        <View className="my-place__sum">
          <View className="my-place__label">{`${period}佣金`}</View>
          <MoneyText fen={mine.commission} size="title" />
        </View>
      </View>
      {mine.gaptonext > 0 ? (
        <Notice onPress={toGoods} label={`${gapText(ranking)}，去选品`}>
          {gapText(ranking)}
        </Notice>
      ) : (
        <Notice tone="neutral">你在第 1 名</Notice>
      )}
    </Card>
  );
}
