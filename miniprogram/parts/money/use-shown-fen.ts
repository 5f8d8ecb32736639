import { useAmountsHidden } from "../../session/amounts-hidden";
import { formatFen, stars } from "../../ui/format-fen";

/** A balance for a sentence: `¥745.60`, or `¥****` where its owner has hidden her balances. */
export function useShownFen(): (fen: number) => string {
  const hidden = useAmountsHidden((state) => state.hidden);
  return (fen) => (hidden ? `¥${stars}` : formatFen(fen));
}
