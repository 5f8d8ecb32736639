import { formatYuan } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { Notice } from "../../ui/notice";

/** The centre's amounts hold 下级分佣 too, which this list leaves out: told, so that no fen seems lost. */
export function SubordinateNotice() {
  const { data: detail } = useAnswer(client.distributor.detail);
  if (!detail || detail.subcommission === 0) return null;
  return (
    <Notice tone="neutral">
      {`这里是自购和分享的订单，另有累计下级分佣 ¥${formatYuan(detail.subcommission)}`}
    </Notice>
  );
}
