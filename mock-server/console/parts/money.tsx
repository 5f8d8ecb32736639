import { formatYuan, type Fen } from "@distribution/sdk";

/** An amount in yuan, its figures of one width so that a column lines up. */
export function Money({
  amountFen,
  strong = false,
}: {
  readonly amountFen: Fen;
  readonly strong?: boolean;
}) {
  const text = `¥${formatYuan(amountFen)}`.replace("¥-", "-¥");
  return <span className={strong ? "figures strong" : "figures"}>{text}</span>;
}
