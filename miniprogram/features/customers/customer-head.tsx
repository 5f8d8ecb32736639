import { type Customer, bindingStatusLabels } from "@distribution/sdk";
import { Text, View } from "@tarojs/components";
import { daysLeft, isSoonOver } from "../../parts/binding/days-left";
import { pictureAddress } from "../../platform/picture-address";
import { Avatar } from "../../ui/avatar";
import { Card } from "../../ui/card";
import { dateText } from "../../ui/date-text";
import { MoneyText } from "../../ui/money-text";
import { StatRow } from "../../ui/stat-row";
import { StatusTag } from "../../ui/status-tag";
import "./customer-head.css";

export interface CustomerHeadProps {
  readonly customer: Customer;
  readonly now: number;
}

/** Whose orders these are, and what they come to. */
export function CustomerHead({ customer, now }: CustomerHeadProps) {
  const { nickname, avatar, expiresat, commissionnum, commissionamount } = customer;
  const locking = expiresat > now;
  const until = dateText(expiresat, "minute", now);
  return (
    <Card>
      <View className="customer-head">
        <Avatar name={nickname} src={pictureAddress(avatar)} size="large" />
        <View className="customer-head__main">
          <View className="customer-head__name">{nickname}</View>
          <View className="customer-head__note">
            {locking ? `${bindingStatusLabels.locking} · ${until} 到期` : `${until} 已失效`}
          </View>
        </View>
        <StatusTag tone={locking && isSoonOver(expiresat, now) ? "warning" : "neutral"}>
          {locking ? daysLeft(expiresat, now) : bindingStatusLabels.expired}
        </StatusTag>
      </View>
      <StatRow
        stats={[
          {
            key: "orders",
            label: "有效订单",
            value: (
              <Text>
                {String(commissionnum)}
                <Text className="customer-head__unit">笔</Text>
              </Text>
            ),
          },
          {
            key: "commission",
            label: "为你带来佣金",
            value: <MoneyText fen={commissionamount} size="title" tone="accent" />,
          },
        ]}
      />
    </Card>
  );
}
