import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { daysLeft, shareLeft } from "../../parts/binding/days-left";
import { Avatar } from "../../ui/avatar";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { DottedText } from "../../ui/dotted-text";
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

/** Whose customer one is, and how much of the time is left. */
export function ReferrerCard({ name, lockedat, expiresat, now, children }: ReferrerCardProps) {
  const percent = shareLeft(lockedat, expiresat, now);
  return (
    <Card>
      <View className="referrer-card">
        <Avatar name={name} size="large" />
        <View className="referrer-card__who">
          <View className="referrer-card__name">{name}</View>
          <View className="referrer-card__what">
            <DottedText>{`你的推荐人 · ${daysLeft(expiresat, now).replace("剩", "还剩")}`}</DottedText>
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
