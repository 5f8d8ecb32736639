import { View } from "@tarojs/components";
import { useState } from "react";
import { Avatar } from "../../ui/avatar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Chips } from "../../ui/chips";
import { Field } from "../../ui/field";
import { Icon, type IconName } from "../../ui/icon";
import { MenuGrid } from "../../ui/menu-grid";
import { MoneyText } from "../../ui/money-text";
import { RadioList } from "../../ui/radio-list";
import { StatusTag } from "../../ui/status-tag";
import { Tabs } from "../../ui/tabs";
import { GallerySection } from "./gallery-section";

const channels = [
  { key: "all", label: "全部" },
  { key: "own", label: "自营", count: 128 },
  { key: "pinduoduo", label: "拼多多", count: 64 },
] as const;

const states = ["全部", "待结算", "可提现", "提现中", "已提现", "已失效"].map((label) => ({
  key: label,
  label,
}));

const menu: ReadonlyArray<readonly [IconName, string]> = [
  ["list", "我的订单"],
  ["tree", "下级订单"],
  ["people", "我的客户"],
  ["chart", "累计业绩"],
  ["qr", "邀请好友"],
  ["wallet", "提现记录"],
  ["gear", "自动提现"],
  ["book", "规则说明"],
];

const icons: readonly IconName[] = [
  "wallet",
  "people",
  "tree",
  "chart",
  "qr",
  "list",
  "gear",
  "book",
  "bag",
  "search",
  "chevron",
  "close",
  "check",
  "info",
  "warning",
  "copy",
  "refresh",
  "offline",
  "bank",
  "share",
  "download",
  "clock",
  "link",
  "image",
  "eye",
  "eye-closed",
  "bell",
  "headset",
  "phone",
  "mail",
  "plus",
  "trophy",
  "wechat",
  "alipay",
];

export function ActionSamples() {
  return (
    <>
      <ButtonSamples />
      <SwitchSamples />
      <RowSamples />
      <GallerySection title="图标">
        <Card>
          <View className="gallery-section__row">
            {icons.map((name) => (
              <View key={name} className="gallery-section__icon">
                <Icon name={name} size="large" />
                {name}
              </View>
            ))}
          </View>
        </Card>
      </GallerySection>
    </>
  );
}

function ButtonSamples() {
  return (
    <GallerySection title="按钮">
      <Card>
        <View className="gallery-section__row">
          <View className="gallery-section__row-item">
            <Button>提现</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button kind="secondary">查看记录</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button kind="text">全部提现</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button loading>提交中</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button disabled>不可用</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button size="small">去收款</Button>
          </View>
          <View className="gallery-section__row-item">
            <Button size="small" kind="secondary">
              复制
            </Button>
          </View>
          <View className="gallery-section__row-item">
            <Button size="small" kind="secondary" openType="share">
              分享给好友
            </Button>
          </View>
        </View>
      </Card>
      <Card>
        <Button block size="large">
          提现 ¥500.00
        </Button>
      </Card>
      <Card>
        <Button block size="large" disabledReason="今天已提现 3 次，明天 00:00 后可再次申请">
          提现 ¥500.00
        </Button>
      </Card>
    </GallerySection>
  );
}

function SwitchSamples() {
  const [channel, setChannel] = useState<(typeof channels)[number]["key"]>("pinduoduo");
  const [state, setState] = useState("全部");
  const [method, setMethod] = useState<"wechat" | "alipay" | "bank">("wechat");
  const [name, setName] = useState("");
  return (
    <GallerySection title="切换与选择">
      <Tabs tabs={channels} value={channel} onChange={setChannel} label="渠道" />
      <Chips chips={states} value={state} onChange={setState} label="状态" />
      <Card padding="list">
        <RadioList
          label="提现方式"
          value={method}
          onChange={setMethod}
          options={[
            {
              key: "wechat",
              title: "微信零钱",
              note: "审核后需在微信确认收款",
              icon: <Icon name="wechat" tile="wechat" />,
            },
            {
              key: "alipay",
              title: "支付宝",
              note: "138****2046",
              icon: <Icon name="alipay" tile="alipay" />,
            },
            {
              key: "bank",
              title: "银行卡",
              icon: <Icon name="bank" tile="bank" />,
              disabledReason: "还没有完成实名认证，认证后可用",
            },
          ]}
        />
      </Card>
      <Card padding="list">
        <Field
          label="真实姓名"
          value={name}
          onChange={setName}
          placeholder="与收款账户一致"
          note="只用于打款核对"
        />
        <Field
          label="手机号"
          value="1380013"
          onChange={setName}
          keyboard="number"
          error="手机号是 11 位数字"
        />
        <Field
          label="验证码"
          value=""
          onChange={setName}
          keyboard="number"
          placeholder="6 位数字"
          right={
            <Button kind="secondary" size="small">
              获取验证码
            </Button>
          }
        />
      </Card>
    </GallerySection>
  );
}

function RowSamples() {
  const press = () => undefined;
  return (
    <GallerySection title="行与入口">
      <Card padding="list">
        <Cell
          icon={<Avatar name="林小满" />}
          title="林小满"
          note="金牌分销员 · 已加入 218 天"
          value={<StatusTag tone="success">已认证</StatusTag>}
        />
        <Cell title="收款账户" value="138****2046" onPress={press} />
        <Cell
          title="上一笔提现"
          note="11月21日 09:12 提交"
          value={<MoneyText fen={40_000} />}
          onPress={press}
        />
        <Cell
          icon={<Icon name="offline" tile="neutral" />}
          title="一个很长很长的标题，会自然地折到第二行而不是被截断"
          value="查看"
          onPress={press}
        />
      </Card>
      <Card>
        <MenuGrid
          items={menu.map(([icon, label]) => ({
            key: icon,
            icon,
            label,
            badge: icon === "people" ? "12" : undefined,
            onPress: press,
          }))}
        />
      </Card>
      <Card>
        <View className="gallery-section__row">
          {["林小满", "周野", "陈Apple", "Mia", "🍊橙子", "顾北", "许知远"].map((name, index) => (
            <View key={name} className="gallery-section__row-item">
              <Avatar name={name} size={index === 0 ? "large" : index > 4 ? "small" : "medium"} />
            </View>
          ))}
        </View>
      </Card>
    </GallerySection>
  );
}
