import type { UserSettings } from "@distribution/sdk";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { useAnswer } from "../../data/use-answer";
import { openWechatSettings } from "../../platform/subscribe";
import { renewSubscriptions } from "../../parts/settings/notifications";
import { useSettings, type Settings } from "../../parts/settings/use-settings";
import { isWeapp } from "../../platform/build-constants";
import { LoadError } from "../../shell/load-error";
import { Page } from "../../shell/page";
import { StaleNotice } from "../../shell/stale-notice";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { Skeleton } from "../../ui/skeleton";
import { Timeline } from "../../ui/timeline";
import { Channels } from "./channels";
import { EmailSheet } from "./email-sheet";
import { SubscriptionList } from "./subscription-list";
import { useEmailSheet } from "./use-email-sheet";
import { useSubscriptions } from "./use-subscriptions";
import { useWechatSubscribe } from "./use-wechat-subscribe";

/** 通知设置: how she is told, and how many messages of each kind WeChat still lets through. */
export function NotificationsScreen() {
  const own = useSettings();
  const { answer, settings } = own;
  if (settings) return <Content own={own} settings={settings} />;
  return (
    <Page>
      {answer.error ? (
        <LoadError error={answer.error} retrying={answer.isAsking} onRetry={answer.refresh} />
      ) : (
        <Skeleton shape="lines" rows={8} />
      )}
    </Page>
  );
}

function Content({ own, settings }: { readonly own: Settings; readonly settings: UserSettings }) {
  const { answer } = own;
  const detail = useAnswer(client.distributor.detail).data;
  const email = useEmailSheet();
  const wechat = useWechatSubscribe();
  const off = wechat.settings?.mainSwitch === false;
  const chosen = useSubscriptions(settings, wechat.settings?.always ?? {});
  const { ids } = chosen;
  const renewable = useOffered(client.settings.subscribe.endpoint.name);
  return (
    <Page
      overlay={<EmailSheet {...email} />}
      bottomBar={
        off ? (
          <Button block size="large" onPress={() => openWechatSettings().then(wechat.read)}>
            去微信设置
          </Button>
        ) : !renewable ? null : (
          <Button
            block
            size="large"
            disabledReason={cannotRenew(settings, ids)}
            // In the tap itself: WeChat hears nothing that waits for anything before it.
            onPress={() => renewSubscriptions(ids).then(wechat.read)}
          >
            {ids.length === 0 ? "续订" : `续订 ${ids.length} 项，各加 1 条`}
          </Button>
        )
      }
    >
      <StaleNotice
        error={answer.error}
        updatedAt={answer.updatedAt}
        onRetry={() => void answer.refresh()}
      />
      {off ? (
        <Notice tone="warning" icon="warning">
          {"微信里关掉了本小程序的订阅消息\n提醒暂时发不出来，收益和提现不受影响"}
        </Notice>
      ) : null}
      <Channels
        own={own}
        settings={settings}
        phone={detail?.phone}
        off={off}
        onEmail={email.open}
      />
      {off ? (
        <HowToReopen />
      ) : !renewable ? null : (
        <SubscriptionList {...chosen} settings={settings} />
      )}
    </Page>
  );
}

function cannotRenew({ channels }: UserSettings, ids: readonly string[]): string | undefined {
  if (!isWeapp) return "微信订阅消息要在微信小程序里续订";
  if (!channels.subscribe) return "先打开上面的微信订阅消息";
  return ids.length === 0 ? "先选要续订的通知" : undefined;
}

function HowToReopen() {
  return (
    <Card title="重新打开的方法">
      <Timeline
        steps={[
          { key: "go", title: "点下面的“去微信设置”", state: "current" },
          { key: "switch", title: "打开“接收订阅消息”", state: "future" },
          { key: "back", title: "返回这里，续订需要的通知", state: "future" },
        ]}
      />
    </Card>
  );
}
