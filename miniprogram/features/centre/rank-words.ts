import type { memberApi, OutputOf } from "@distribution/sdk";

type Mine = OutputOf<typeof memberApi.distributor.ranking>["mine"];

/** Her place of this month in half a line. @note The server ranks also who earned nothing: that is no place. */
export function rankWords(
  { rank, commission, gaptonext }: Mine,
  shown: (fen: number) => string,
): { readonly place: string; readonly gap?: string } {
  if (commission === 0) return { place: "本月还没有名次", gap: "有一笔佣金入账就会上榜" };
  const place = `本月第 ${rank} 名`;
  return rank === 1
    ? { place, gap: "保持住" }
    : { place, gap: `距第 ${rank - 1} 名还差 ${shown(gaptonext)}` };
}
