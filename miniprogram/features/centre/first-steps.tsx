import type { memberApi, OutputOf } from "@distribution/sdk";
import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { type Reminder, useReminder } from "../../parts/reminder/use-reminder";
import { openPage } from "../../shell/navigate";
import { useWayToGoods } from "../../shell/use-way-to-goods";
import { useOffersPage } from "../../shell/use-offers-page";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { dateText } from "../../ui/date-text";
import { Icon } from "../../ui/icon";
import "./first-steps.css";

type Detail = Pick<
  OutputOf<typeof memberApi.distributor.detail>,
  "joinedat" | "customercount" | "unavailablereason"
>;

interface Step {
  readonly title: string;
  readonly note: string;
  readonly done: boolean;
  readonly action?: ReactNode;
}

/** Who has no order yet: what leads to the first one, and what of it is done. */
export function FirstSteps({ detail, now }: { readonly detail: Detail; readonly now: number }) {
  const reminder = useReminder("earnings");
  // Nothing else here is asked that a backend may lack: what stands in the entrances is known by it.
  useAnswer(client.recruit.publicRule);
  const goods = useOffersPage("goods");
  const way = useWayToGoods();
  const steps = stepsOf(detail, now, reminder, { ...way, goods });
  const done = steps.filter((step) => step.done).length;
  return (
    <>
      <Card
        title="赚到第一笔佣金"
        action={<View className="first-steps__count">{`${done} / ${steps.length}`}</View>}
      >
        <View className="first-steps__bar">
          <View
            className="first-steps__done"
            style={{ width: `${(done / steps.length) * 100}%` }}
          />
        </View>
        <View>
          {steps.map((step, index) => (
            <View key={step.title} className="first-steps__step">
              <View
                className={
                  step.done ? "first-steps__sign first-steps__sign--done" : "first-steps__sign"
                }
              >
                {step.done ? <Icon name="check" size="small" label="已完成" /> : index + 1}
              </View>
              <View className="first-steps__texts">
                <View
                  className={
                    step.done ? "first-steps__title first-steps__title--done" : "first-steps__title"
                  }
                >
                  {step.title}
                </View>
                <View className="first-steps__note">{step.note}</View>
              </View>
              {step.done ? null : <View className="first-steps__action">{step.action}</View>}
            </View>
          ))}
        </View>
      </Card>
      <Card padding="list">
        <Cell
          icon={<Icon name="book" tile="neutral" />}
          title="佣金怎么算、何时到账"
          note="2 分钟看懂规则"
          onPress={() => openPage("rules")}
        />
      </Card>
    </>
  );
}

function stepsOf(
  { joinedat, customercount, unavailablereason }: Detail,
  now: number,
  reminder: Reminder | undefined,
  way: ReturnType<typeof useWayToGoods> & { readonly goods: boolean },
): readonly Step[] {
  const isOn = reminder?.state === "on" || reminder?.state === "accepted";
  return [
    { title: "成为分销员", note: `${dateText(joinedat, "day", now)} 通过审核`, done: true },
    {
      title: way.goods ? "分享一件商品" : "邀请一位好友",
      note: customercount > 0 ? `已有 ${customercount} 位客户` : "好友打开就成为你的客户",
      done: customercount > 0,
      action: (
        <Button
          size="small"
          // One solid button a screen: with money there already it is that of withdrawing it.
          kind={unavailablereason === undefined ? "soft" : "primary"}
          onPress={way.onAction}
        >
          {way.actionText}
        </Button>
      ),
    },
    // In a browser there is nobody who could remind.
    ...(reminder
      ? [
          {
            title: "开启收益提醒",
            note: "有收入时在微信里告诉你",
            done: isOn,
            action: (
              <Button size="small" kind="secondary" onPress={reminder.ask}>
                开启
              </Button>
            ),
          },
        ]
      : []),
  ];
}
