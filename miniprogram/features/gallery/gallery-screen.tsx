import { useState } from "react";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { Facts } from "../../ui/facts";
import { MoneyText } from "../../ui/money-text";
import { RadioList } from "../../ui/radio-list";
import { Screen } from "../../ui/screen";
import { Sheet } from "../../ui/sheet";
import { Tabs } from "../../ui/tabs";
import { ActionSamples } from "./action-samples";
import { GallerySection } from "./gallery-section";
import { MoneySamples } from "./money-samples";
import { StateSamples } from "./state-samples";

const textScales = [
  { key: "1", label: "标准字号" },
  { key: "1.3", label: "大字号" },
  { key: "1.65", label: "最大字号" },
] as const;

/** Every part of the kit in its states, for whoever builds a screen; left out of production builds. */
export function GalleryScreen() {
  const [textScale, setTextScale] = useState<(typeof textScales)[number]["key"]>("1");
  const [overlay, setOverlay] = useState<"sheet" | "dialog" | "busy">();
  const close = () => setOverlay(undefined);
  return (
    <Screen
      textScale={Number(textScale)}
      bottomBar={
        <Button block size="large" onPress={() => setOverlay("dialog")}>
          提现 ¥500.00
        </Button>
      }
      overlay={
        <>
          <MethodSheet open={overlay === "sheet"} onClose={close} />
          <ConfirmDialog
            open={overlay === "dialog" || overlay === "busy"}
            title="确认提现？"
            message="提交后到审核通过前可以取消"
            confirmText="确认提现"
            loading={overlay === "busy"}
            onConfirm={() => setOverlay("busy")}
            onCancel={close}
          >
            <Facts
              facts={[
                {
                  key: "amount",
                  label: "提现金额",
                  value: <MoneyText fen={50_000} size="second" />,
                },
                { key: "fee", label: "手续费", value: <MoneyText fen={-300} size="second" /> },
                {
                  key: "net",
                  label: "实际到账",
                  value: <MoneyText fen={49_700} size="lead" />,
                  strong: true,
                },
              ]}
            />
          </ConfirmDialog>
        </>
      }
    >
      <Tabs tabs={textScales} value={textScale} onChange={setTextScale} label="字号" />
      <MoneySamples />
      <ActionSamples />
      <StateSamples />
      <GallerySection title="浮层">
        <Card padding="list">
          <Cell title="底部弹层" value="选择提现方式" onPress={() => setOverlay("sheet")} />
          <Cell title="确认框" value="确认提现" onPress={() => setOverlay("dialog")} />
          <Cell title="确认框，提交中" onPress={() => setOverlay("busy")} />
        </Card>
      </GallerySection>
    </Screen>
  );
}

function MethodSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [method, setMethod] = useState<"wechat" | "alipay">("wechat");
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="提现方式"
      footer={
        <Button block size="large" onPress={onClose}>
          确定
        </Button>
      }
    >
      <RadioList
        label="提现方式"
        value={method}
        onChange={setMethod}
        options={[
          { key: "wechat", title: "微信零钱", note: "审核后需在微信确认收款" },
          { key: "alipay", title: "支付宝", note: "138****2046" },
        ]}
      />
    </Sheet>
  );
}
