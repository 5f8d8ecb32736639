import { type Masked, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { gapText, type Ranking, rankingRows } from "./ranking-rows";

const one = (rank: number, name: string, fen: number) => ({
  rank,
  name: name as Masked,
  commission: toFen(fen),
});
const board = (list: Ranking["list"], rank: number, fen: number): Ranking => ({
  list,
  mine: { rank, commission: toFen(fen), gaptonext: toFen(0) },
});
const shown = (ranking: Ranking) =>
  rankingRows(ranking, "林小满").map(({ rank, name, mine, percent }) => [
    rank,
    name,
    mine,
    percent,
  ]);

const best = [one(1, "郑*", 1_000), one(2, "林*", 500), one(3, "何*", 250)];

test.each<[string, Ranking, unknown[][]]>([
  [
    "her own row bears her name",
    board(best, 2, 500),
    [
      [1, "郑*", false, 100],
      [2, "林小满", true, 50],
      [3, "何*", false, 25],
    ],
  ],
  [
    "of those who earned the same it is the one with her letter",
    board([one(1, "郑*", 100), one(1, "林*", 100), one(1, "林*", 100)], 1, 100),
    [
      [1, "郑*", false, 100],
      [1, "林小满", true, 100],
      [1, "林*", false, 100],
    ],
  ],
  [
    "below the list she stands under it",
    board(best, 34, 10),
    [
      [1, "郑*", false, 100],
      [2, "林*", false, 50],
      [3, "何*", false, 25],
      [34, "林小满", true, 1],
    ],
  ],
  [
    "who earned nothing has no place, whoever else is called so",
    board(best, 4, 0),
    [
      [1, "郑*", false, 100],
      [2, "林*", false, 50],
      [3, "何*", false, 25],
    ],
  ],
  ["nobody earned anything", board([], 1, 0), []],
])("%s", (_title, ranking, rows) => {
  expect(shown(ranking)).toEqual(rows);
});

test.each([
  [2, 500, 500, "距第 1 名还差 ¥5.00"],
  // Two share the second place, so that nobody has the third.
  [4, 400, 100, "距第 2 名还差 ¥1.00"],
  [34, 10, 5, "距上一名还差 ¥0.05"],
])("from place %s", (rank, fen, gap, text) => {
  const list = [one(1, "郑*", 1_000), one(2, "何*", 500), one(2, "孟*", 500), one(4, "林*", 400)];
  const mine = { rank, commission: toFen(fen), gaptonext: toFen(gap) };
  expect(gapText({ list, mine })).toBe(text);
});
