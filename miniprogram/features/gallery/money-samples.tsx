import { Text, View } from "@tarojs/components";
import { useState } from "react";
import { AmountField } from "../../ui/amount-field";
import { BarChart } from "../../ui/bar-chart";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import { Notice } from "../../ui/notice";
import { SegmentedBar } from "../../ui/segmented-bar";
import { StatRow } from "../../ui/stat-row";
import { GallerySection } from "./gallery-section";

const dailyFen = [
  1200, 2050, 980, 2860, 3420, 2210, 1640, 4080, 3025, 1890, 2690, 4410, 3870, 0, 1435, 4820, 5260,
  3630, 3015, 2440, 4685, 5890, 4060, 3240, 2855, 6070, 5015, 3480, 14275, 8620,
];

const bars = dailyFen.map((value, index) => {
  const date = new Date(2025, 9, 24 + index);
  return { key: String(index), label: `${date.getMonth() + 1}月${date.getDate()}日`, value };
});

const emptyBars = bars.map((bar) => ({ ...bar, value: 0 }));

function moneyPath(pending: number, available: number, moving: number, done: number) {
  return [
    { key: "pending", label: "待结算", fen: pending, tone: "quiet" },
    { key: "available", label: "可提现", fen: available, tone: "accent" },
    { key: "moving", label: "提现中", fen: moving, tone: "busy" },
    { key: "done", label: "已提现", fen: done, tone: "done" },
  ] as const;
}

export function MoneySamples() {
  const [pressed, setPressed] = useState("");
  const [amount, setAmount] = useState("500.00");
  return (
    <>
      <GallerySection title="资金路径">
        <Card>
          <View className="gallery-section__between">
            <View>
              <View className="gallery-section__title">可提现</View>
              <MoneyText fen={128_640} size="hero" />
            </View>
            <Button>提现</Button>
          </View>
          <SegmentedBar parts={moneyPath(160_215, 128_640, 40_000, 301_290)} onPress={setPressed} />
          <Notice onPress={() => setPressed("notice")}>
            ¥320.50 将于 <Text className="notice__strong">11月28日</Text> 可提现，共 6 笔订单
          </Notice>
        </Card>
        <Card title="很小的一段，很大的数">
          <SegmentedBar parts={moneyPath(12, 1_286_400, 500, 12_345_678)} onPress={setPressed} />
        </Card>
        <Card title="还没有收入">
          <SegmentedBar parts={moneyPath(0, 0, 0, 0)} />
        </Card>
        {pressed ? <Notice tone="neutral">点了：{pressed}</Notice> : null}
      </GallerySection>
      <GallerySection title="收入">
        <Card>
          <StatRow
            stats={[
              {
                key: "today",
                label: "今日收入",
                value: <MoneyText fen={8620} size="title" symbol={false} />,
              },
              {
                key: "yesterday",
                label: "昨日",
                value: <MoneyText fen={14_275} size="title" symbol={false} />,
              },
              {
                key: "month",
                label: "本月",
                value: <MoneyText fen={241_860} size="title" symbol={false} />,
              },
            ]}
          />
          <BarChart bars={bars} label="近 30 天收入" axis={["10月24日", "近 30 天", "今天"]} />
        </Card>
        <Card>
          <StatRow
            stats={[
              {
                key: "orders",
                label: "订单金额",
                value: <MoneyText fen={3_842_000} size="title" />,
              },
              {
                key: "income",
                label: "我的收入",
                value: <MoneyText fen={230_520} size="title" tone="accent" />,
              },
            ]}
          />
          <BarChart
            bars={emptyBars}
            label="近 30 天收入"
            emptyText="近 30 天还没有收入"
            axis={["10月24日", "近 30 天", "今天"]}
          />
        </Card>
      </GallerySection>
      <GallerySection title="金额">
        <Card>
          <MoneyText fen={50_000} size="display" />
          <MoneyText fen={128_640} size="hero" />
          <View className="gallery-section__between">
            <MoneyText fen={128_640} size="title" />
            <MoneyText fen={1286} size="lead" tone="accent" />
            <MoneyText fen={990} />
          </View>
          <View className="gallery-section__between">
            <MoneyText fen={-300} size="second" />
            <MoneyText fen={990} sign="always" tone="success" size="second" />
            <MoneyText fen={12_900} struck tone="quiet" size="second" />
            <MoneyText fen={420} size="caption" tone="quiet" />
          </View>
        </Card>
        <Card>
          <AmountField
            label="提现金额"
            value={amount}
            onChange={setAmount}
            right={
              <Button kind="text" onPress={() => setAmount("1286.40")}>
                全部提现
              </Button>
            }
            note="可提现 ¥1,286.40 · 最低 ¥10 · 今日还可提现 2 次"
          />
        </Card>
        <Card>
          <AmountField
            label="提现金额"
            value="2000"
            onChange={setAmount}
            error="超过了可提现的 ¥1,286.40"
          />
        </Card>
        <Card>
          <AmountField label="提现金额" value="" onChange={setAmount} note="最低 ¥10" />
        </Card>
        <Card>
          <Facts
            facts={[
              {
                key: "fee",
                label: "手续费（0.6%）",
                value: <MoneyText fen={-300} size="second" />,
              },
              {
                key: "net",
                label: "实际到账",
                value: <MoneyText fen={49_700} size="lead" />,
                strong: true,
              },
              { key: "date", label: "预计到账", value: "11月24日前" },
              { key: "number", label: "提现单号", value: "TX20251122093000417" },
            ]}
          />
        </Card>
      </GallerySection>
    </>
  );
}
