import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { formatFen } from "../../ui/format-fen";
import { rankWords } from "./rank-words";

test.each([
  [{ rank: 3, commission: 9_000, gaptonext: 15_841 }, "本月第 3 名", "距第 2 名还差 ¥158.41"],
  [{ rank: 1, commission: 9_000, gaptonext: 0 }, "本月第 1 名", "保持住"],
  [{ rank: 7, commission: 0, gaptonext: 100 }, "本月还没有名次", "有一笔佣金入账就会上榜"],
])("%j is told as %s, %s", ({ rank, commission, gaptonext }, place, gap) => {
  const mine = { rank, commission: toFen(commission), gaptonext: toFen(gaptonext) };
  expect(rankWords(mine, formatFen)).toEqual({ place, gap });
});
