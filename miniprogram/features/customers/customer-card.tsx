import type { Customer } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { daysLeft, isSoonOver, shareLeft } from "../../parts/binding/days-left";
import { pictureAddress } from "../../platform/picture-address";
import { Avatar } from "../../ui/avatar";
import { Card } from "../../ui/card";
import { classNames } from "../../ui/class-names";
import { dateText } from "../../ui/date-text";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import { MoneyText } from "../../ui/money-text";
import { StatusTag } from "../../ui/status-tag";
import "./customer-card.css";

export interface CustomerCardProps {
  readonly customer: Customer;
  readonly now: number;
  readonly onPress: () => unknown;
}

/** Who it is, how long the binding holds, and what it has brought. */
export function CustomerCard({ customer, now, onPress }: CustomerCardProps) {
  const { nickname, avatar, commissionnum, commissionamount, lockedat, expiresat } = customer;
  const locking = expiresat > now;
  const soon = locking && isSoonOver(expiresat, now);
  return (
    <Card onPress={onPress}>
      <View className="customer-card">
        <Avatar name={nickname} src={pictureAddress(avatar)} />
        <View className="customer-card__main">
          <View className="customer-card__head">
            <View className="customer-card__name">{nickname}</View>
            {soon ? <StatusTag tone="warning">{daysLeft(expiresat, now)}</StatusTag> : null}
          </View>
          <View className="customer-card__note">{keepTogether(boundText(customer, now))}</View>
        </View>
        <View className="customer-card__brought">
          <MoneyText
            fen={commissionamount}
            size="lead"
            tone={commissionamount === 0 ? "quiet" : "ink"}
          />
          <View className="customer-card__note">
            {commissionnum === 0 ? "还没有成交" : `${commissionnum} 笔有效订单`}
          </View>
        </View>
        <View className="customer-card__chevron">
          <Icon name="chevron" size="small" />
        </View>
      </View>
      {locking ? (
        <View className="customer-card__bar">
          <View
            className={classNames("customer-card__left", soon && "customer-card__left--soon")}
            style={{ width: `${shareLeft(lockedat, expiresat, now)}%` }}
          />
        </View>
      ) : null}
    </Card>
  );
}

/** The same distributor's link again renews nothing: it is since when, and how long still. */
function boundText({ lockedat, expiresat }: Customer, now: number): string {
  if (expiresat <= now) return `${dateText(expiresat, "day", now)} 失效`;
  const bound = `${dateText(lockedat, "day", now)} 绑定`;
  // The tag beside the name says how long.
  return isSoonOver(expiresat, now) ? bound : `${bound} · ${daysLeft(expiresat, now)}`;
}
