import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import "./invite-gain.css";

/** What an invitation brings: her own figures, and the one level there is. */
export function InviteGain() {
  const { data } = useAnswer(client.distributor.detail);
  const shown = useShownFen();
  return (
    <Card title="邀请能得到什么">
      {data ? (
        <Facts
          facts={[
            { key: "people", label: "下级", value: `${data.subordinatecount} 人` },
            {
              key: "earned",
              label: "累计下级分佣",
              value: shown(data.subcommission),
              strong: true,
            },
          ]}
        />
      ) : null}
      <View className="invite-gain__note">
        好友通过后是你的下级，ta 的订单结算时你得一份下级分佣。只有这一级，ta 的收入不会减少。
      </View>
    </Card>
  );
}
