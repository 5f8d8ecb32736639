import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { openPage } from "../../shell/navigate";
import { FootRow, FootRowComing } from "./foot-row";
import { rankWords } from "./rank-words";

/** Her place among all of this month, and what is missing to the next. */
export function RankRow() {
  const ranking = useAnswer(client.distributor.ranking, { period: "month" });
  const shown = useShownFen();
  if (!ranking.offered) return null;
  if (!ranking.data) return <FootRowComing answer={ranking} what="本月名次" />;
  const { place, gap } = rankWords(ranking.data.mine, shown);
  return (
    <FootRow
      icon="trophy"
      tone="amber"
      title={gap === undefined ? place : `${place} · ${gap}`}
      onPress={() => openPage("ranking")}
    />
  );
}
