import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Avatar } from "../../ui/avatar";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { keepTogether } from "../../ui/keep-together";
import { StatusTag } from "../../ui/status-tag";
import "./referrer-card.css";

export interface ReferrerCardProps {
  readonly name: string;
  readonly lockedat: number;
  readonly expiresat: number;
  readonly now: number;
  /** Below: a visit that changed nothing. */
  readonly children?: ReactNode;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whose customer one is, and how much of the time is left. */
export function ReferrerCard({ name, lockedat, expiresat, now, children }: ReferrerCardProps) {
  const left = Math.max(0, expiresat - now);
  const percent = Math.round(Math.min(1, left / (expiresat - lockedat)) * 100);
  return (
    <Card>
      <View className="referrer-card">
        <Avatar name={name} size="large" />
        <View className="referrer-card__who">
          <View className="referrer-card__name">{name}</View>
          <View className="referrer-card__what">
            {keepTogether(`你的推荐人 · ${leftText(left)}`)}
          </View>
        </View>
        <StatusTag tone="success">有效</StatusTag>
      </View>
      <View>
        <View className="referrer-card__bar">
          <View className="referrer-card__left" style={{ width: `${percent}%` }} />
        </View>
        <View className="referrer-card__dates">
          <View>{`${dateText(lockedat, "minute", now)} 起`}</View>
          <View>{`${dateText(expiresat, "minute", now)} 止`}</View>
        </View>
      </View>
      {children}
    </Card>
  );
}

function leftText(leftMs: number): string {
  if (leftMs <= 0) return "已到期";
  return leftMs <= dayMs ? "不到 1 天" : `还剩 ${Math.ceil(leftMs / dayMs)} 天`;
}
