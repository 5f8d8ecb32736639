import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { classNames } from "../../ui/class-names";
import { MoneyText } from "../../ui/money-text";
import type { RankingRow } from "./ranking-rows";
import "./ranking-list.css";

const bestRanks = 3;

/** Who earned how much: the first one's bar is whole, the others' are of it. */
export function RankingList({ rows }: { readonly rows: readonly RankingRow[] }) {
  return (
    <Card padding="list">
      {rows.map(({ key, rank, name, fen, mine, percent }) => (
        <View key={key} className="ranking-row">
          <View
            className={classNames(
              "ranking-row__rank",
              rank <= bestRanks && "ranking-row__rank--best",
            )}
          >
            {String(rank)}
          </View>
          <View className="ranking-row__main">
            <View className="ranking-row__head">
              <View className={classNames("ranking-row__name", mine && "ranking-row__name--mine")}>
                {name}
              </View>
              {mine ? <View className="ranking-row__me">我</View> : null}
              <View className="ranking-row__amount">
                <MoneyText fen={fen} size="body" symbol={false} />
              </View>
            </View>
            <View className="ranking-row__bar">
              <View
                className={classNames("ranking-row__part", mine && "ranking-row__part--mine")}
                style={{ width: `${percent}%` }}
              />
            </View>
          </View>
        </View>
      ))}
    </Card>
  );
}
