import { View } from "@tarojs/components";
import { useState } from "react";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { accessible } from "../../ui/accessible";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { Notice } from "../../ui/notice";
import { Pressable } from "../../ui/pressable";
import type { WaitingMatters } from "./use-waiting-matters";
import { useMatterRow, type MatterContext } from "./use-matter-row";
import { WaitingRow } from "./waiting-row";
import "./waiting-card.css";

export interface WaitingCardProps {
  readonly waiting: WaitingMatters;
  readonly context: Omit<MatterContext, "now">;
}

/** What waits for its owner: the most urgent in full, the others one tap away. Nothing where nothing waits. */
export function WaitingCard({ waiting, context }: WaitingCardProps) {
  const { matters, now, failed, retry } = waiting;
  const [opened, setOpened] = useState(false);
  const rowOf = useMatterRow({ ...context, now });
  const shown = useShownFen();
  const [first, second] = matters;
  if (!first) {
    return failed ? (
      <Notice tone="warning" icon="warning" onPress={retry}>
        没能看到有没有等你处理的提现，点这里再试
      </Notice>
    ) : null;
  }
  const { before = "", fen, after } = rowOf(second ?? first);
  const rest = `还有 ${matters.length - 1} 件 · ${before}${shown(fen)}${after}`;
  return (
    <View>
      <Card>
        <WaitingRow {...rowOf(first)} />
        {opened
          ? matters.slice(1).map((matter) => (
              <View key={keyOf(matter)} className="waiting-card__next">
                <WaitingRow {...soft(rowOf(matter))} />
              </View>
            ))
          : null}
        {second ? (
          <Pressable className="waiting-card__more" onPress={() => setOpened(!opened)}>
            <View className="waiting-card__rest">{opened ? "收起" : rest}</View>
            <View
              className={
                opened ? "waiting-card__fold waiting-card__fold--open" : "waiting-card__fold"
              }
            >
              <Icon name="chevron" size="small" />
            </View>
          </Pressable>
        ) : null}
      </Card>
      {second && !opened ? (
        <View className="waiting-card__edge" {...accessible({ hidden: true })} />
      ) : null}
    </View>
  );
}

function keyOf(matter: WaitingMatters["matters"][number]): string {
  return matter.kind === "debt" ? "debt" : matter.record.withdrawid;
}

/** One solid button a screen: that of the most urgent. */
function soft(row: ReturnType<ReturnType<typeof useMatterRow>>) {
  return row.button?.kind === "primary"
    ? { ...row, button: { ...row.button, kind: "soft" as const } }
    : row;
}
