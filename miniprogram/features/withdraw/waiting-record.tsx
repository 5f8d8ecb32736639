import { View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";
import { isLastHour } from "../../parts/withdrawal/remaining-text";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { isWeapp } from "../../platform/build-constants";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { dateText } from "../../ui/date-text";
import { Notice } from "../../ui/notice";
import { Countdown } from "./countdown";
import { OutcomeCard } from "./outcome-card";
import { RecordBody, type RecordViewProps } from "./record-view";
import { resultDelaysMs } from "./result-delays";
import { TwoButtons } from "../../ui/two-buttons";
import { usePayOut } from "./use-pay-out";

const secondMs = 1_000;
const hostReason = isWeapp ? undefined : "请在微信小程序里打开收款";

/** WeChat holds the money ready for its owner: how long still, and the way there. */
export function WaitingRecord({ record, stale, refresh }: RecordViewProps) {
  const now = useServerNow(true, secondMs);
  const payOut = usePayOut(record.withdrawid);
  // Where she came back without confirming, what she sees is what it was before.
  const [cancelled, setCancelled] = useState(false);
  const expiresAt = record.confirm?.expiresat ?? now;
  // Locked she is refused: that is said here, and not after the tap.
  const locked = useAnswer(client.distributor.status).data?.status === "lock";
  const opened = record.confirm?.state === "confirming" && !cancelled;
  useAskForResult(opened, refresh);
  const open = async () => setCancelled((await payOut.open()) === "cancelled");
  const toWechat = (text: string, kind: "primary" | "secondary") => (
    <Button
      kind={kind}
      block
      size="large"
      loading={payOut.opening}
      onPress={open}
      disabledReason={locked ? "资格冻结，现在不能收款" : hostReason}
    >
      {text}
    </Button>
  );
  return (
    <Page
      bottomBar={
        opened ? (
          <TwoButtons>
            {toWechat("再去微信", "secondary")}
            <Button block size="large" onPress={refresh}>
              刷新结果
            </Button>
          </TwoButtons>
        ) : (
          toWechat("去微信确认收款", "primary")
        )
      }
    >
      {stale}
      {opened ? (
        <OutcomeCard sign="waiting" title="正在等微信的结果" fen={record.netamount}>
          通常几秒钟。你可以离开，结果会记在这里
        </OutcomeCard>
      ) : (
        <OutcomeCard title="等你在微信确认收款" fen={record.netamount}>
          <Countdown leftMs={expiresAt - now} urgent={isLastHour(expiresAt, now)} />
          <View>{`请在 ${dateText(expiresAt, "minute", now)} 前确认\n超时自动退回可提现，钱不会丢`}</View>
        </OutcomeCard>
      )}
      <RecordBody record={record} now={now} />
      {opened ? (
        <Notice tone="neutral" icon="info">
          如果你在微信页面点了取消，24 小时内都可以再去微信确认
        </Notice>
      ) : null}
    </Page>
  );
}

/** WeChat's word takes seconds as a rule: it is asked for by itself, a few times. */
function useAskForResult(waits: boolean, refresh: () => Promise<unknown>): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const delayMs = resultDelaysMs[times];
    if (!waits || delayMs === undefined) return undefined;
    const timer = setTimeout(() => {
      void latest.current();
      setTimes(times + 1);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [waits, times]);
}
