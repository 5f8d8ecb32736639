import { ReminderCell } from "../../parts/reminder/reminder-cell";
import { useReminder } from "../../parts/reminder/use-reminder";
import { openPage } from "../../shell/navigate";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";

/** What can be done while an application is looked at: be told of its end, and read what will hold. */
export function WhileAudited() {
  const reminder = useReminder("audit");
  return (
    <>
      {reminder ? (
        <ReminderCell
          reminder={reminder}
          title="审核结果微信提醒"
          offer="同意一次，可收到一条结果通知"
        />
      ) : null}
      <Card padding="list">
        <Cell
          icon={<Icon name="book" tile="neutral" />}
          title="先看看规则"
          note="佣金怎么算、什么时候到账"
          onPress={() => openPage("rules", {})}
        />
      </Card>
    </>
  );
}
