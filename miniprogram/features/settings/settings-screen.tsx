import type { UserSettings } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { client } from "../../data/client";
import { changeSettings } from "../../data/sync-settings";
import { useAnswer, type Answer } from "../../data/use-answer";
import { useServerNow } from "../../data/use-server-now";
import { shortYuan } from "../../parts/money/short-yuan";
import { useShownFen } from "../../parts/money/use-shown-fen";
import {
  autoWithdrawOutlook,
  countingThreshold,
  type DistributorDetail,
} from "../../parts/settings/auto-withdraw";
import {
  notificationSwitches,
  type SwitchedKind,
  turnOnNotification,
} from "../../parts/settings/notifications";
import { outlookWords } from "../../parts/settings/outlook-words";
import { useSettings, type Settings } from "../../parts/settings/use-settings";
import { LoadError } from "../../shell/load-error";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import { Skeleton } from "../../ui/skeleton";
import { AppearanceRow, AppearanceSheet } from "./appearance-row";
import { SettingsSection } from "./settings-section";
import { askToSignOut } from "./sign-out";
import { SwitchRow } from "./switch-row";
import "./settings-screen.css";

const titles: Record<SwitchedKind, string> = {
  earnings: "收益入账",
  withdraw: "提现到账",
  bind: "有新客户绑定",
  expire: "客户即将过期",
  digest: "每日汇总",
};

/** 设置: what happens by itself, of what she is told, and the rest, which waits for no answer. */
export function SettingsScreen() {
  const own = useSettings();
  const detail = useAnswer(client.distributor.detail);
  const [choosingLook, setChoosingLook] = useState(false);
  const { answer, settings } = own;
  return (
    <Page overlay={<AppearanceSheet open={choosingLook} onClose={() => setChoosingLook(false)} />}>
      {settings ? (
        <>
          <StaleNotice
            error={answer.error}
            updatedAt={answer.updatedAt}
            onRetry={() => void answer.refresh()}
          />
          <AutoWithdrawCard own={own} detail={detail} />
          <Notifications own={own} settings={settings} />
        </>
      ) : answer.error ? (
        <LoadError error={answer.error} retrying={answer.isAsking} onRetry={answer.refresh} />
      ) : (
        <Skeleton shape="lines" rows={7} />
      )}
      <SettingsSection title="其他">
        <AppearanceRow onPress={() => setChoosingLook(true)} />
        <Cell title="规则说明" onPress={() => openPage("rules", {})} />
        <Cell title="隐私与授权" onPress={() => openPage("privacy")} />
      </SettingsSection>
      <Card padding="list" onPress={askToSignOut}>
        <View className="settings-screen__out">退出登录</View>
      </Card>
    </Page>
  );
}

/** For distributors: the others have nothing to withdraw. */
function AutoWithdrawCard({
  own,
  detail,
}: {
  readonly own: Settings;
  readonly detail: Answer<DistributorDetail>;
}) {
  const shown = useShownFen();
  const now = useServerNow();
  if (!detail.data) return null;
  const { autoWithdraw } = own;
  const outlook = autoWithdrawOutlook(detail.data, autoWithdraw, now);
  const threshold = countingThreshold(detail.data, autoWithdraw.threshold);
  const off = outlook.kind === "off";
  return (
    <Card padding="list">
      <Cell
        icon={<Icon name="refresh" tile="accent" />}
        title="自动提现"
        note={
          own.waits("autowithdrawenabled")
            ? "联网后同步"
            : off
              ? "到达金额自动提交，不用记着来提"
              : outlookWords(outlook, now, shown)
        }
        value={off ? "已关闭" : `满 ${shortYuan(threshold)}`}
        onPress={() => openPage("autoWithdraw")}
      />
    </Card>
  );
}

function Notifications({
  own,
  settings,
}: {
  readonly own: Settings;
  readonly settings: UserSettings;
}) {
  return (
    <SettingsSection title="通知我">
      {(Object.keys(titles) as SwitchedKind[]).map((kind) => {
        const key = notificationSwitches[kind];
        return (
          <SwitchRow
            key={kind}
            title={titles[kind]}
            on={settings[key]}
            waits={own.waits(key)}
            onChange={(on) => (on ? turnOnNotification(kind) : changeSettings({ [key]: false }))}
          />
        );
      })}
      <Cell
        title="接收方式和剩余条数"
        note={channelWords(settings)}
        onPress={() => openPage("notifications")}
      />
    </SettingsSection>
  );
}

/** `微信订阅消息 · 1 项已用完`. */
function channelWords({ channels, subscriptions, ...switches }: UserSettings): string {
  const names = [
    channels.subscribe && "微信订阅消息",
    channels.officialaccount && "公众号",
    channels.sms && "短信",
    channels.email && "邮件",
  ].filter((name) => name !== false);
  const usedUp = subscriptions.filter(
    ({ kind, remaining }) =>
      remaining === 0 &&
      kind in notificationSwitches &&
      switches[notificationSwitches[kind as SwitchedKind]],
  ).length;
  if (names.length === 0) return "都已关闭，只在小程序里看得到";
  return [
    names.join("、"),
    ...(channels.subscribe && usedUp > 0 ? [`${usedUp} 项已用完`] : []),
  ].join(" · ");
}
