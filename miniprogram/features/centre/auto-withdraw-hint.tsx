import { type Fen, toFen } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { shortYuan } from "../../parts/money/short-yuan";
import { type DistributorDetail, walletTerms } from "../../parts/settings/auto-withdraw";
import { toggleAutoWithdraw } from "../../parts/settings/settings-menu";
import type { Settings } from "../../parts/settings/use-settings";
import { useClosedHints } from "../../session/closed-hints";
import { usePhoneSettings } from "../../session/phone-settings";
import { openPage } from "../../shell/navigate";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { TwoButtons } from "../../ui/two-buttons";
import "./auto-withdraw-hint.css";

export interface AutoWithdrawHint {
  readonly threshold: Fen;
  /** For good. */
  readonly close: () => void;
}

/** Whether to offer 自动提现: once a threshold can be recommended, and until she has said what she thinks of it. */
export function useAutoWithdrawHint(
  detail: DistributorDetail,
  { settings }: Settings,
): AutoWithdrawHint | undefined {
  const { memberids, close } = useClosedHints();
  const { memberid = "" } = usePhoneSettings();
  const threshold = settings?.recommendedthreshold;
  if (!threshold || settings.autowithdrawenabled || !walletTerms(detail)) return undefined;
  if (memberids.includes(memberid)) return undefined;
  return { threshold: toFen(threshold), close: () => close(memberid) };
}

interface AutoWithdrawHintCardProps {
  readonly hint: AutoWithdrawHint;
  readonly detail: DistributorDetail;
}

export function AutoWithdrawHintCard({ hint, detail }: AutoWithdrawHintCardProps) {
  const { threshold, close } = hint;
  const tap =
    detail.payeeauthorization.status === "active" ? "到账不用点确认" : "到账前在微信点一次确认";
  const turnOn = () => {
    close();
    toggleAutoWithdraw(true, threshold);
  };
  return (
    <View className="auto-withdraw-hint">
      <Card>
        <Cell
          icon={<Icon name="refresh" tile="accent" />}
          title={<View className="notice__strong">不用记着来提现</View>}
          note={`可提现满 ${shortYuan(threshold)} 时自动提交申请，${tap}。按你以往提现的平均金额推荐，可以改。`}
        />
        <TwoButtons>
          <Button kind="secondary" block onPress={() => openPage("autoWithdraw")}>
            换个金额
          </Button>
          <Button kind="soft" block onPress={turnOn}>
            开启自动提现
          </Button>
        </TwoButtons>
      </Card>
      <Pressable className="auto-withdraw-hint__close" label="不再提示自动提现" onPress={close}>
        <Icon name="close" />
      </Pressable>
    </View>
  );
}
