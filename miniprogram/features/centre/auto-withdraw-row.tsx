import { shortYuan } from "../../parts/money/short-yuan";
import { useShownFen } from "../../parts/money/use-shown-fen";
import { autoWithdrawOutlook, countingThreshold } from "../../parts/settings/auto-withdraw";
import { outlookWords } from "../../parts/settings/outlook-words";
import type { Settings } from "../../parts/settings/use-settings";
import { openPage } from "../../shell/navigate";
import { FootRow, FootRowComing } from "./foot-row";
import type { MoneyPathCardProps } from "./money-path-card";

interface AutoWithdrawRowProps extends Pick<MoneyPathCardProps, "detail" | "now"> {
  readonly settings: Settings;
}

/** 自动提现, in the card of the money that it moves: what comes next, and whether she has to do something for it. */
export function AutoWithdrawRow({ detail, now, settings }: AutoWithdrawRowProps) {
  const shown = useShownFen();
  const { answer, autoWithdraw } = settings;
  if (!settings.settings) return <FootRowComing answer={answer} what="自动提现" />;
  const on = autoWithdraw.enabled;
  const next = outlookWords(autoWithdrawOutlook(detail, autoWithdraw, now), now, shown);
  const tap =
    detail.payeeauthorization.status === "active" ? "到账不用点确认" : "到账前要在微信点一次确认";
  return (
    <FootRow
      icon="refresh"
      tone={on ? "green" : "quiet"}
      title={on ? "自动提现已开启" : "自动提现已关闭"}
      aside={on ? `满 ${shortYuan(countingThreshold(detail, autoWithdraw.threshold))}` : undefined}
      note={on ? `${next} · ${tap}` : "到达金额自动提交，不用记着来提"}
      onPress={() => openPage("autoWithdraw")}
    />
  );
}
