import { formatRate, type GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { formatFen } from "../../ui/format-fen";
import { MoneyText } from "../../ui/money-text";
import "./earning-card.css";

const wholeRate = 10_000;

/** What a distributor earns by a sale of it, and how that comes about. */
export function EarningCard({ goods }: { readonly goods: GoodsDetail }) {
  const { price, commissionrate, commissionamount } = goods;
  if (commissionamount === undefined || commissionamount === 0) {
    return (
      <Card>
        <View className="earning-card__none">这件商品没有佣金，分享成交不计收入</View>
      </Card>
    );
  }
  return (
    <Card>
      <View className="earning-card">
        <View>
          <View className="earning-card__label">分享成交，你赚</View>
          <MoneyText fen={commissionamount} size="price" tone="accent" />
        </View>
        {commissionrate === undefined ? null : (
          <View className="earning-card__sum">
            <View>{`${formatFen(price)} × ${formatRate(commissionrate)}`}</View>
            {(price * commissionrate) % wholeRate === 0 ? null : (
              <View className="earning-card__rounded">不足 1 分的部分舍去</View>
            )}
          </View>
        )}
      </View>
      <View className="earning-card__rule">
        <Button
          kind="text"
          size="small"
          onPress={() => openPage("rules", { question: "commission" })}
        >
          佣金怎么算
        </Button>
      </View>
    </Card>
  );
}
