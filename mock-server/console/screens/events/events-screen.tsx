import { Card, Tabs } from "antd";
import type { ReactNode } from "react";
import { PhoneBeside } from "../../parts/phone-beside";
import { useAddress } from "../../parts/use-address";
import { Events } from "./events";
import { Notifications } from "./notifications";
import { Sinks } from "./sinks";
import { Subscribers } from "./subscribers";
import { WithdrawLog } from "./withdraw-log";
import "./events.css";

const tabs: readonly { readonly key: string; readonly label: string; readonly body: ReactNode }[] =
  [
    { key: "events", label: "事件与投递", body: <Events /> },
    { key: "sinks", label: "内置接收端", body: <Sinks /> },
    { key: "notices", label: "发给用户的通知", body: <Notifications /> },
    { key: "withdrawlog", label: "提现日志", body: <WithdrawLog /> },
    { key: "subscribers", label: "webhook 接收地址", body: <Subscribers /> },
  ];

/** 事件与投递: what the business told whom, and whether it arrived. */
export default function EventsScreen() {
  const address = useAddress();
  const asked = address.text("tab");
  const active = tabs.find(({ key }) => key === asked)?.key ?? "events";
  return (
    <PhoneBeside>
      <Card className="events">
        <Tabs
          activeKey={active}
          onChange={(tab) => address.set({ tab, status: undefined, channel: undefined })}
          destroyOnHidden
          items={tabs.map(({ key, label, body }) => ({ key, label, children: body }))}
        />
      </Card>
    </PhoneBeside>
  );
}
