import type { OutputOf } from "@distribution/sdk";
import type { client } from "../../data/client";
import { formatFen } from "../../ui/format-fen";

export type Ranking = OutputOf<typeof client.distributor.ranking.endpoint>;

export interface RankingRow {
  readonly key: string;
  readonly rank: number;
  readonly name: string;
  readonly fen: number;
  readonly mine: boolean;
  /** Its bar, in percent of the first one's. */
  readonly percent: number;
}

/**
 * The list with her own row told apart by its rank, its amount and the letter that the mask leaves: who
 * earned the same shares a rank. Under its own name, which is hers to read; below the list where it is
 * not in it. Nobody is ranked by nothing.
 */
export function rankingRows({ list, mine }: Ranking, ownName: string): readonly RankingRow[] {
  const most = list[0]?.commission ?? 0;
  const percentOf = (fen: number) => (most > 0 ? Math.round((fen / most) * 100) : 0);
  const equal = list.flatMap(({ rank, commission }, place) =>
    rank === mine.rank && commission === mine.commission && commission > 0 ? [place] : [],
  );
  const letter = Array.from(ownName)[0] ?? "";
  const own = equal.find((place) => list[place]?.name.startsWith(letter)) ?? equal[0];
  const rows = list.map(({ rank, name, commission }, place) => ({
    key: String(place),
    rank,
    name: place === own ? ownName : name,
    fen: commission,
    mine: place === own,
    percent: percentOf(commission),
  }));
  if (own !== undefined || mine.commission <= 0) return rows;
  const below = {
    key: "mine",
    rank: mine.rank,
    name: ownName,
    fen: mine.commission,
    mine: true,
    percent: percentOf(mine.commission),
  };
  return [...rows, below];
}

/** 距第 2 名还差 ¥158.41. Who shares a rank leaves the next ones empty, so that it is not always the number before hers. */
export function gapText({ list, mine }: Ranking): string {
  const next = list.find(({ commission }) => commission === mine.commission + mine.gaptonext);
  return `距${next ? `第 ${next.rank} 名` : "上一名"}还差 ${formatFen(mine.gaptonext)}`;
}
