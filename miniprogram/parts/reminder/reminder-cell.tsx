import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import type { Reminder } from "./use-reminder";

export interface ReminderCellProps {
  reminder: Reminder;
  title: string;
  /** What one agreement is worth. */
  offer: string;
  /** The screen has another solid button. */
  second?: boolean;
}

/** A message offered once more than once: what it is worth, and what was said to it. */
export function ReminderCell({ reminder, title, offer, second = false }: ReminderCellProps) {
  const { state, remaining, ask } = reminder;
  const isOn = state === "on" || state === "accepted";
  const notes = {
    offered: offer,
    refused: "这次没有开启，想要时再点",
    accepted: "到时候会在微信里告诉你",
    on: `会提醒你，还剩 ${remaining} 条`,
  };
  return (
    <Card padding="list">
      <Cell
        icon={<Icon name="bell" tile="accent" />}
        title={title}
        note={notes[state]}
        value={
          isOn ? (
            state === "accepted" ? (
              "已开启"
            ) : undefined
          ) : (
            <Button
              size="small"
              kind={second || state === "refused" ? "soft" : "primary"}
              onPress={ask}
            >
              提醒我
            </Button>
          )
        }
      />
    </Card>
  );
}
