import { type PayeeAuthorization, type Withdrawal, withdrawalStatus } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { type ReactNode, useState } from "react";
import { client } from "../../data/client";
import { moneyNouns } from "../../data/touch";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { useCursorRows } from "../../data/use-cursor-rows";
import { timeText } from "../../parts/settings/ask-to-withdraw";
import {
  type AutoWithdrawChoice,
  autoWithdrawOutlook,
  countingThreshold,
  type DistributorDetail,
} from "../../parts/settings/auto-withdraw";
import { useSettings } from "../../parts/settings/use-settings";
import { showToast } from "../../platform/feedback";
import { useServerNow } from "../../data/use-server-now";
import { errorSentence } from "../../shell/error-sentence";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { dateText } from "../../ui/date-text";
import { formatFen } from "../../ui/format-fen";
import { Icon } from "../../ui/icon";
import { MoneyText } from "../../ui/money-text";
import { StatusTag } from "../../ui/status-tag";
import { AuthorizationHead } from "./authorization-head";
import { CheckList } from "./check-list";
import "./authorization-on.css";

export interface AuthorizationOnProps {
  authorization: PayeeAuthorization;
  stale: ReactNode;
}

/** Agreed to: since when, what is different by it, and the way to end it. */
export function AuthorizationOn({ authorization, stale }: AuthorizationOnProps) {
  const now = useServerNow();
  const [asking, setAsking] = useState(false);
  const { autoWithdraw } = useSettings();
  const { data: detail } = useAnswer(client.distributor.detail);
  const { authorisedat, expiresat } = authorization;
  const since = authorisedat === undefined ? "" : `${dateText(authorisedat, "minute", now)} 起 · `;
  const until =
    expiresat === undefined ? "没有到期日" : `${dateText(expiresat, "minute", now)} 到期`;
  const auto = autoWithdraw.enabled;
  return (
    <Page overlay={asking ? <CloseDialog auto={auto} onClose={() => setAsking(false)} /> : null}>
      {stale}
      <AuthorizationHead
        tag={<StatusTag tone="success">已开启</StatusTag>}
        headline="提现直接进微信零钱"
        sentence={`${since}${until}`}
      />
      <Card title="开启以后">
        <CheckList
          items={[
            { title: "审核通过就到账，不用点确认" },
            ...(auto
              ? [
                  {
                    title: "自动提现从提交到到账都不用你动手",
                    note: detail && nextNote(detail, autoWithdraw, now),
                  },
                ]
              : []),
            { title: "收到的每一笔都记在提现记录" },
          ]}
        />
      </Card>
      <Arrived now={now} />
      <View>
        <Button kind="secondary" block size="large" onPress={() => setAsking(true)}>
          关闭免确认收款
        </Button>
        <View className="authorization-on__note">
          关闭后，之后的提现要你在 24 小时内点一次确认。正在付款的那一笔不受影响。
        </View>
      </View>
    </Page>
  );
}

/** From which amount on it applies, and on which day that is, where one is in sight. */
function nextNote(detail: DistributorDetail, choice: AutoWithdrawChoice, now: number): string {
  const outlook = autoWithdrawOutlook(detail, choice, now);
  const from = `满 ${formatFen(countingThreshold(detail, choice.threshold))} 时提交`;
  if (outlook.kind === "blocked") return `${from}。${outlook.reason}`;
  return "at" in outlook ? `${from}，预计 ${timeText(outlook.at, now)}` : from;
}

const keyOf = ({ withdrawid }: Withdrawal) => withdrawid;
const mostShown = 3;

/** The newest that landed by it. */
function Arrived({ now }: { now: number }) {
  const { rows } = useCursorRows(client.withdrawal.list, { status: withdrawalStatus.paid }, keyOf);
  const arrived = (rows ?? []).filter(({ authorised }) => authorised === true).slice(0, mostShown);
  if (arrived.length === 0) return null;
  return (
    <Card title="用它到账的" padding="list">
      {arrived.map(({ withdrawid, netamount, createdat, source, timeline }) => {
        const paidAt = timeline.find(({ status }) => status === 2)?.at ?? createdat;
        return (
          <Cell
            key={withdrawid}
            icon={<Icon name="wechat" tile="wechat" />}
            title="提现到微信零钱"
            note={`${dateText(paidAt, "minute", now)} · ${source === "auto" ? "自动提交，没有点确认" : "没有点确认"}`}
            value={<MoneyText fen={netamount} size="body" symbol={false} />}
            onPress={() => openPage("withdrawDetail", { withdrawid })}
          />
        );
      })}
    </Card>
  );
}

function CloseDialog({ auto, onClose }: { auto: boolean; onClose: () => void }) {
  const revoke = useCommand(client.withdrawal.revoke, { touches: moneyNouns });
  const close = async () => {
    try {
      await revoke.send({});
    } catch {
      // The dialog says why, and stays.
      return;
    }
    onClose();
    showToast("已关闭免确认收款");
  };
  return (
    <ConfirmDialog
      open
      title="关闭免确认收款？"
      message={`之后的提现要你在 24 小时内点一次确认${auto ? "，自动提现也一样" : ""}`}
      confirmText="关闭"
      cancelText="不关"
      loading={revoke.isSending}
      error={revoke.error ? errorSentence(revoke.error).title : undefined}
      onConfirm={() => void close()}
      onCancel={onClose}
    />
  );
}
