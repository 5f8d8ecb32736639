import type { Masked, NotificationChannel, UserSettings } from "@distribution/sdk";
import { useState } from "react";
import { changeSettings } from "../../data/sync-settings";
import type { Settings } from "../../parts/settings/use-settings";
import { Button } from "../../ui/button";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import { SettingsSection } from "./settings-section";
import { SwitchRow } from "./switch-row";

export interface ChannelsProps {
  readonly own: Settings;
  readonly settings: UserSettings;
  readonly phone: Masked | undefined;
  /** WeChat's own switch is off. */
  readonly off: boolean;
  readonly onEmail: () => void;
}

/** How she is told. What has nowhere to go cannot be switched on, and says what is missing. */
export function Channels({ own, settings, phone, off, onEmail }: ChannelsProps) {
  const { channels, email, officialaccountfollowed: followed } = settings;
  const [more, setMore] = useState(channels.officialaccount || channels.email);
  const waits = own.waits("channels");
  const change = (channel: NotificationChannel) => (on: boolean) =>
    changeSettings({ channels: { [channel]: on } });
  const row = (channel: NotificationChannel) => ({ on: channels[channel], waits });
  return (
    <SettingsSection title="接收方式">
      <SwitchRow
        {...row("subscribe")}
        icon={<Icon name="wechat" tile="wechat" />}
        title="微信订阅消息"
        on={channels.subscribe && !off}
        disabled={off}
        note={off ? "已在微信中关闭" : "微信规定：每同意一次，可发一条"}
        onChange={change("subscribe")}
      />
      <SwitchRow
        {...row("sms")}
        icon={<Icon name="phone" tile="neutral" />}
        title="短信"
        note={phone ?? "发到你微信绑定的手机号"}
        onChange={change("sms")}
      />
      {more ? (
        <>
          <SwitchRow
            {...row("officialaccount")}
            icon={<Icon name="bell" tile="neutral" />}
            title="公众号消息"
            disabled={!followed && !channels.officialaccount}
            note={followed ? "发到已关注的公众号" : "先在微信关注公众号，再来打开"}
            onChange={change("officialaccount")}
          />
          <SwitchRow
            {...row("email")}
            icon={<Icon name="mail" tile="neutral" />}
            title="邮件"
            note={email ?? "还没有邮箱，打开时填写"}
            onChange={(on) => (on && email === undefined ? onEmail() : change("email")(on))}
          />
          {email === undefined ? null : (
            <Cell
              title="邮箱"
              value={
                <Button kind="text" onPress={onEmail} label="修改邮箱">
                  修改
                </Button>
              }
              note={email}
            />
          )}
        </>
      ) : (
        <Cell
          icon={<Icon name="plus" tile="neutral" />}
          title="更多方式"
          note="公众号、邮件"
          onPress={() => setMore(true)}
        />
      )}
    </SettingsSection>
  );
}
