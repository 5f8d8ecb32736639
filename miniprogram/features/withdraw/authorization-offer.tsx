import { formatYuan, type Withdrawal } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { CheckList } from "./check-list";
import "./authorization-offer.css";

export interface AuthorizationOfferProps {
  open: boolean;
  record: Pick<Withdrawal, "netamount">;
  onAgree: () => unknown;
  /** Also by the cross: to say no is not to lose the receipt. */
  onTakeOnly: () => unknown;
}

/** 免确认收款, offered together with the first receipt. */
export function AuthorizationOffer(props: AuthorizationOfferProps) {
  const { open, record, onAgree, onTakeOnly } = props;
  const settings = useAnswer(client.settings.detail, {}, { when: open }).data;
  return (
    <Sheet
      open={open}
      onClose={() => void onTakeOnly()}
      title="以后到账，不用再点确认"
      footer={
        <>
          <View className="authorization-offer__buttons">
            <Button block size="large" onPress={onAgree}>
              同意，并收这一笔
            </Button>
            <Button kind="secondary" block size="large" onPress={onTakeOnly}>
              这次只收款
            </Button>
          </View>
          <View className="authorization-offer__note">
            只问这一次，以后在“设置 → 免确认收款”里改
          </View>
        </>
      }
    >
      <View className="authorization-offer__text">
        同意后，审核通过的提现直接进你的微信零钱。只管这个商家付给你的佣金，随时可以关闭。
      </View>
      <CheckList
        items={[
          {
            title: `这一笔 ¥${formatYuan(record.netamount)} 一起收`,
            note: "在微信页面点一次，收款和授权都办好",
          },
          { title: "只收钱，不会扣你的钱" },
          { title: "审核、手续费、每天次数都不变" },
          ...(settings?.autowithdrawenabled
            ? [
                {
                  title: "自动提现从此不用你动手",
                  note: "现在每一笔都要你在 24 小时内点一次",
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}
