import { Text, View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";
import { isLastHour } from "../../parts/withdrawal/remaining-text";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { isWeapp } from "../../platform/build-constants";
import { takeAuthorizationOffer } from "../../session/authorization-offer";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { dateText } from "../../ui/date-text";
import { Notice } from "../../ui/notice";
import { AuthorizationCell } from "./authorization-cell";
import { AuthorizationOffer } from "./authorization-offer";
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
  const receipt = useReceipt(record.withdrawid);
  const expiresAt = record.confirm?.expiresat ?? now;
  // Locked she is refused: that is said here, and not after the tap.
  const locked = useAnswer(client.distributor.status).data?.status === "lock";
  const opened = record.confirm?.state === "confirming" && !receipt.cancelled;
  const over = !opened && expiresAt <= now;
  useAskForResult(opened || over, refresh);
  const toWechat = (text: string, kind: "primary" | "secondary") => (
    <Button
      kind={kind}
      block
      size="large"
      loading={receipt.opening}
      onPress={receipt.begin}
      disabledReason={locked ? "资格冻结，现在不能收款" : hostReason}
    >
      {text}
    </Button>
  );
  const askNow = (kind: "primary" | "secondary") => (
    <Button kind={kind} block size="large" onPress={refresh}>
      刷新结果
    </Button>
  );
  return (
    <Page
      bottomBar={
        opened ? (
          <TwoButtons>
            {toWechat("再去微信", "secondary")}
            {askNow("primary")}
          </TwoButtons>
        ) : over || !receipt.offered ? (
          askNow("secondary")
        ) : (
          toWechat("去微信确认收款", "primary")
        )
      }
      overlay={<AuthorizationOffer record={record} {...receipt.offer} />}
    >
      {stale}
      <ReceiptCard
        record={record}
        now={now}
        phase={opened ? "opened" : over ? "over" : "waiting"}
        here={receipt.offered}
      />
      <RecordBody record={record} now={now} />
      <AuthorizationCell />
      {opened ? (
        <Notice tone="neutral" icon="info">
          如果你在微信页面点了取消，24 小时内都可以再去微信确认
        </Notice>
      ) : null}
    </Page>
  );
}

interface ReceiptCardProps {
  record: RecordViewProps["record"];
  now: number;
  phase: "waiting" | "opened" | "over";
  /** Whether this app can lead to where it is confirmed. */
  here: boolean;
}

function ReceiptCard({ record: { netamount, confirm }, now, phase, here }: ReceiptCardProps) {
  const expiresAt = confirm?.expiresat ?? now;
  switch (phase) {
    case "opened":
      return (
        <OutcomeCard sign="waiting" title="正在等微信的结果" fen={netamount}>
          通常几秒钟。你可以离开，结果会记在这里
        </OutcomeCard>
      );
    case "over":
      return (
        <OutcomeCard sign="waiting" title="已过确认时间" fen={netamount}>
          正在核对结果。没有收的话，钱会全部退回可提现
        </OutcomeCard>
      );
    case "waiting":
      return (
        <OutcomeCard title="等你在微信确认收款" fen={netamount}>
          <Countdown leftMs={expiresAt - now} urgent={isLastHour(expiresAt, now)} />
          <View>
            {"请在 "}
            <Text className="outcome-card__strong">{dateText(expiresAt, "minute", now)}</Text>
            {here ? " 前确认" : " 前，按商家的通知到微信确认"}
          </View>
          <View>超时自动退回可提现，钱不会丢</View>
        </OutcomeCard>
      );
  }
}

/** The way to WeChat's page; before the first one 免确认收款 is offered, once in a life. */
function useReceipt(withdrawid: string) {
  const payOut = usePayOut();
  const { data } = useAnswer(client.distributor.detail);
  // Where she came back without confirming, what she sees is what it was before.
  const [cancelled, setCancelled] = useState(false);
  const [offered, setOffered] = useState(false);
  const open = async (way: "take" | "takeAndAgree") => {
    setOffered(false);
    setCancelled((await payOut[way](withdrawid)) === "cancelled");
  };
  return {
    cancelled,
    offered: payOut.offered,
    opening: payOut.opening,
    begin: () => {
      const mayAgree = data?.payeeauthorization.status === "none";
      if (!mayAgree || !takeAuthorizationOffer()) return open("take");
      setOffered(true);
      return undefined;
    },
    offer: {
      open: offered,
      onAgree: () => open("takeAndAgree"),
      onTakeOnly: () => open("take"),
    },
  };
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
