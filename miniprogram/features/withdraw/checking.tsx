import { formatYuan, toFen, type Withdrawal, withdrawMethodLabels } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { ContactButton } from "../../parts/contact/contact-button";
import { useServerNow } from "../../data/use-server-now";
import { errorSentence } from "../../shell/error-sentence";
import { goBack, openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Timeline } from "../../ui/timeline";
import { checkDelaysMs } from "./check-delays";
import { CopyNumber } from "../../parts/number/copy-number";
import { OutcomeCard } from "./outcome-card";
import { showRecord } from "./show-record";
import { TwoButtons } from "../../ui/two-buttons";
import type { Submission } from "./use-submission";

type Of<Step extends Submission["step"]> = Omit<Extract<Submission, { step: Step }>, "step">;

/** It was agreed to where she came from, and is on its way: a moment, and the result takes its place. */
export function Sending({ intent }: Of<"sending">) {
  return (
    <Page>
      <OutcomeCard sign="waiting" title="正在提交" fen={intent.amount}>
        {`提现到${withdrawMethodLabels[intent.withdrawtype]}`}
      </OutcomeCard>
    </Page>
  );
}

export interface CheckingProps extends Of<"checking"> {
  asking: boolean;
  onCheck: () => unknown;
}

/** No answer, so that it may have been taken: it is asked about, and nothing else is sent meanwhile. */
export function Checking({ intent, times, lostOnTheWay, asking, onCheck }: CheckingProps) {
  const now = useServerNow();
  const slow = times > checkDelaysMs.length;
  const amount = `¥${formatYuan(toFen(intent.amount))}`;
  const why = lostOnTheWay ? "提交时网络断了，没有收到结果" : "服务器没有给出明确的结果";
  return (
    <Page
      bottomBar={
        <TwoButtons>
          {slow ? (
            <ContactButton kind="secondary" block size="large" />
          ) : (
            <Button kind="secondary" block size="large" onPress={goBack}>
              先离开
            </Button>
          )}
          <Button block size="large" loading={asking} onPress={onCheck}>
            {slow ? "再核对一次" : "现在再核对"}
          </Button>
        </TwoButtons>
      }
    >
      <OutcomeCard
        sign="waiting"
        title={slow ? "还没有核对到" : "可能已提交，正在核对"}
        fen={intent.amount}
      >
        {slow
          ? `可能仍在路上。为免提两次，这 ${amount} 暂时不能再提，一有结果就告诉你`
          : `${why}\n用的是同一个申请号，不会提两次`}
      </OutcomeCard>
      <Card>
        <Timeline
          steps={[
            {
              key: "sent",
              title: "发出申请",
              time: dateText(intent.at, "minute", now),
              state: "done",
            },
            {
              key: "checking",
              title: "正在核对",
              state: "current",
              note: slow ? "点下面的按钮再问一次" : `第 ${Math.max(times, 1)} 次，几秒后再问一次`,
            },
            { key: "result", title: "得到结果", state: "future", note: "已提交，或没有提交" },
          ]}
        />
      </Card>
      <Notice tone="neutral" icon="info">
        核对完之前不用再提一次。可以离开，结果会记在提现记录里
      </Notice>
    </Page>
  );
}

/** It was taken, once. */
export function CheckedMade({ record }: { record: Withdrawal }) {
  const now = useServerNow();
  return (
    <Page
      bottomBar={
        <TwoButtons>
          <Button kind="secondary" block size="large" onPress={() => openPage("centre")}>
            完成
          </Button>
          <Button block size="large" onPress={() => showRecord(record.withdrawid)}>
            查看进度
          </Button>
        </TwoButtons>
      }
    >
      <OutcomeCard sign="done" title="核对好了，已提交" fen={record.amount}>
        {`只提了一次${record.status === 0 ? "，正在等商家审核" : ""}`}
      </OutcomeCard>
      <Card>
        <Facts
          facts={[
            { key: "id", label: "提现单号", value: <CopyNumber value={record.withdrawid} /> },
            { key: "at", label: "提交时间", value: dateText(record.createdat, "minute", now) },
            {
              key: "arrival",
              label: "预计到账",
              value: `${dateText(record.expectedat, "day", now)} 前`,
            },
          ]}
        />
      </Card>
    </Page>
  );
}

export interface CheckedNotMadeProps extends Of<"not-made"> {
  asking: boolean;
  onResubmit: () => unknown;
}

/** It was not taken: only now may it be sent as another one. */
export function CheckedNotMade({ intent, error, asking, onResubmit }: CheckedNotMadeProps) {
  const detail = useAnswer(client.distributor.detail).data;
  const amount = `¥${formatYuan(toFen(intent.amount))}`;
  const refused = error && errorSentence(error);
  return (
    <Page
      bottomBar={
        <TwoButtons>
          <Button kind="secondary" block size="large" onPress={goBack}>
            先不提
          </Button>
          <Button
            block
            size="large"
            loading={asking}
            disabledReason={detail?.unavailablereason}
            onPress={onResubmit}
          >
            重新提交
          </Button>
        </TwoButtons>
      }
    >
      <OutcomeCard sign="note" title="没有提交成功" fen={intent.amount}>
        {`${amount} 没有动${refused ? `\n${refused.title}，${refused.nextStep}` : ""}`}
      </OutcomeCard>
      {detail ? (
        <Card>
          <Facts
            facts={[
              {
                key: "balance",
                label: "可提现",
                value: `¥${formatYuan(detail.withdrawableamount)}`,
              },
              {
                key: "method",
                label: "收款方式",
                value: withdrawMethodLabels[intent.withdrawtype],
              },
              {
                key: "times",
                label: "今天还可提",
                value: `${detail.withdrawrule.remainingtoday} 次`,
              },
            ]}
          />
        </Card>
      ) : null}
    </Page>
  );
}
