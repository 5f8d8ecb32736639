import { formatYuan } from "@distribution/sdk";
import { serverNow } from "../../platform/server-clock";
import { onSwitchPerson } from "../../session/switch-person";
import { handOverIntent, openIntent, settleIntent } from "../../session/withdrawal-intent";
import { ask } from "../../shell/dialogs";
import { pageOpened } from "../../shell/navigate";
import { dateText } from "../../ui/date-text";
import {
  type AutoWithdrawChoice,
  type AutoWithdrawFacts,
  type AutoWithdrawOffer,
  autoWithdrawOffer,
  autoWithdrawOutlook,
} from "./auto-withdraw";

/** At which balance it was asked last: the same money is asked about once, unless she has just chosen. */
let askedAt: number | undefined;

/**
 * 自动提现's check: where as much can be withdrawn as she has chosen, asks whether to do it now, and
 * says whether it asked. `chosen`: she has just switched it on, or set another threshold.
 */
export function checkAutoWithdraw(
  facts: AutoWithdrawFacts,
  choice: AutoWithdrawChoice,
  { chosen = false }: { readonly chosen?: boolean } = {},
): boolean {
  const offer = autoWithdrawOffer(facts, choice);
  if (!offer) {
    // What is gone and comes again is new money.
    askedAt = undefined;
    return false;
  }
  // What became of the one under way comes first.
  if (openIntent() || (!chosen && askedAt !== undefined && offer.withdrawable <= askedAt))
    return false;
  askedAt = offer.withdrawable;
  ask({
    title: "是否立即提现？",
    message: offerSentences(offer, facts, choice).join("\n"),
    confirmText: "立即提现",
    cancelText: "暂不",
    onConfirm: () => withdrawNow(offer),
  });
  return true;
}

onSwitchPerson(() => {
  askedAt = undefined;
});

function offerSentences(
  offer: AutoWithdrawOffer,
  facts: AutoWithdrawFacts,
  choice: AutoWithdrawChoice,
): readonly string[] {
  const { withdrawable, threshold, amount, net } = offer;
  const now = serverNow();
  const outlook = autoWithdrawOutlook(facts, choice, now);
  const reached = `可提现 ¥${formatYuan(withdrawable)} 已达到你设的 ¥${formatYuan(threshold)}`;
  const once = amount < withdrawable ? `一次最多提 ¥${formatYuan(amount)}，` : "";
  return [
    reached,
    `${once}扣手续费后到账 ¥${formatYuan(net)}`,
    // Whoever says 暂不 should know that the server does it all the same.
    ...(outlook.kind === "due" ? [`暂不提，也会在 ${timeText(outlook.at, now)} 自动提交申请`] : []),
  ];
}

/** `15:00` of today, `11月27日` of another day. */
export function timeText(at: number, now: number): string {
  const day = dateText(at, "day", now);
  return day === dateText(now, "day", now) ? dateText(at, "minute", now).slice(-5) : day;
}

/** The withdrawal page sends it, as it sends every other: once, and with every answer there may be. */
async function withdrawNow({ amount }: AutoWithdrawOffer): Promise<void> {
  const intent = handOverIntent({ withdrawtype: "wechat", amount }, serverNow());
  const opened = await pageOpened("withdrawApply");
  // Nothing was sent: it is not meant any more.
  if (intent && !opened) settleIntent(intent.requestid);
}
