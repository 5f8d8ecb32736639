import { type BasisPoints, type Fen, formatRate } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { shortYuan } from "../../parts/money/short-yuan";
import type { DistributorDetail } from "../../parts/settings/auto-withdraw";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { keepTogether } from "../../ui/keep-together";
import "./how-it-works.css";

export interface HowItWorksProps {
  readonly rule: DistributorDetail["withdrawrule"];
  readonly wallet: { readonly minamount: Fen; readonly feerate: BasisPoints };
  readonly asksOwner: boolean;
}

/** In four lines, every figure the server's. */
export function HowItWorks({ rule, wallet, asksOwner }: HowItWorksProps) {
  const lines = [
    "每小时检查一次，各渠道的可提现一起提",
    `一次最低 ${shortYuan(wallet.minamount)}，每天最多 ${rule.dailylimit} 次，今天还剩 ${rule.remainingtoday} 次`,
    asksOwner
      ? "提到微信零钱，24 小时内点一次确认收款"
      : "提到微信零钱，已开启免确认收款，不用点确认",
    wallet.feerate > 0 ? `手续费 ${formatRate(wallet.feerate)}，和手动提现一样` : "不收手续费",
  ];
  return (
    <Card title="怎么进行">
      {lines.map((line) => (
        <View key={line} className="how-it-works__line">
          <View className="how-it-works__check">
            <Icon name="check" size="small" />
          </View>
          <View>{keepTogether(line)}</View>
        </View>
      ))}
    </Card>
  );
}
