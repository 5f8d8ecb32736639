import { formatYuan, type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { ReminderCell } from "../../parts/reminder/reminder-cell";
import { useReminder } from "../../parts/reminder/use-reminder";
import { useServerNow } from "../../data/use-server-now";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Timeline } from "../../ui/timeline";
import { OutcomeCard } from "./outcome-card";
import { showRecord } from "./show-record";
import { timelineSteps } from "./timeline-steps";
import { TwoButtons } from "../../ui/two-buttons";

/** 提现结果: it was taken, and what happens next. */
export function ApplyResult({ record }: { record: Withdrawal }) {
  const now = useServerNow();
  const detail = useAnswer(client.distributor.detail);
  const asksOwner = detail.data?.payeeauthorization.status !== "active";
  const waitsForOwner = record.withdrawtype === "wechat" && asksOwner;
  const reminder = useReminder("withdraw");
  return (
    <Page
      bottomBar={
        <TwoButtons>
          <Button kind="secondary" block size="large" onPress={() => showRecord(record.withdrawid)}>
            查看进度
          </Button>
          <Button
            // Who misses the message loses the day in which she can take it.
            kind={reminder?.state === "offered" ? "secondary" : "primary"}
            block
            size="large"
            onPress={() => openPage("centre")}
          >
            完成
          </Button>
        </TwoButtons>
      }
    >
      <OutcomeCard sign="done" title="已提交，等商家审核" fen={record.amount}>
        {`扣手续费后到账 ¥${formatYuan(record.netamount)} · ${withdrawMethodLabels[record.withdrawtype]}`}
      </OutcomeCard>
      <Card title="接下来">
        <Timeline steps={timelineSteps(record, { now, asksOwner })} />
      </Card>
      {reminder ? (
        <ReminderCell
          reminder={reminder}
          title={waitsForOwner ? "审核通过时提醒我" : "到账时提醒我"}
          offer="同意一次，可收到一条提现通知"
        />
      ) : null}
    </Page>
  );
}
