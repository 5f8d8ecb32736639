import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Avatar, Button, Dropdown, Layout, Tag } from "antd";
import { useEffect, useState } from "react";
import { serverNow } from "../data/server-clock";
import { office } from "../data/clients";
import { useControlKey } from "../data/control-key";
import { useOperator } from "../data/operator-session";
import { dayTimeText } from "../parts/moment-text";
import { looks, useLook, type Look } from "./theme";

const tickMs = 1_000;

export function Header(props: {
  readonly title: string;
  readonly isDemo: boolean;
  readonly isFolded: boolean;
  readonly onFold: () => void;
}) {
  const { title, isDemo, isFolded, onFold } = props;
  useEffect(() => {
    document.title = `${title} · 分销中台`;
  }, [title]);
  return (
    <Layout.Header className="layout-header">
      <Button
        type="text"
        aria-label={isFolded ? "展开导航" : "收起导航"}
        aria-expanded={!isFolded}
        icon={isFolded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        onClick={onFold}
      />
      <h1>{title}</h1>
      {isDemo && <Tag className="layout-demo">演示数据</Tag>}
      <Now />
      <Operator />
    </Layout.Header>
  );
}

/** The business's time, not this machine's: the mock server's can be moved. */
function Now() {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="layout-now figures" dateTime={new Date(now).toISOString()}>
      {dayTimeText(now)}
    </time>
  );
}

function Operator() {
  const { session, signOut } = useOperator();
  const { look, choose } = useLook();
  const { key: controlKey, forget } = useControlKey();
  const name = session?.name ?? "";
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectedKeys: [look],
        items: [
          {
            type: "group",
            label: "外观",
            children: Object.entries(looks).map(([key, label]) => ({ key, label })),
          },
          { type: "divider" },
          ...(controlKey === "" ? [] : [{ key: "forget-key", label: "忘掉控制密钥" }]),
          { key: "sign-out", label: "退出登录" },
        ],
        onClick: ({ key }) => {
          if (key === "forget-key") return forget();
          if (key !== "sign-out") return choose(key as Look);
          forget();
          // Told as long as the token is known; whether it arrives or not, this browser forgets it.
          office.session.logout().catch(() => undefined);
          office.forgetToken();
          signOut();
        },
      }}
    >
      <Button type="text">
        <Avatar size={26} className="operator-avatar" aria-hidden>
          {name.slice(0, 1)}
        </Avatar>
        {name}
        <span className="unseen">，账号与外观</span>
      </Button>
    </Dropdown>
  );
}
