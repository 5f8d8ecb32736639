import type { NotificationKind } from "@distribution/sdk";
import { client } from "../../data/client";
import { knownAnswer } from "../../data/known-answer";
import { isOffered } from "../../data/offers";
import { queryClient } from "../../data/query-client";
import { questionOf } from "../../data/question";
import { changeSettings } from "../../data/sync-settings";
import { showToast } from "../../platform/feedback";
import { askToSubscribe, mostTemplates, type SubscribeAnswer } from "../../platform/subscribe";
import type { SettingsChange } from "../../session/newer-settings";

/** Each kind with its switch; the result of one's own application has none. */
export const notificationSwitches = {
  earnings: "earningsnotifyenabled",
  withdraw: "withdrawnotifyenabled",
  bind: "bindnotifyenabled",
  expire: "expirenotifyenabled",
  digest: "dailydigestenabled",
} as const satisfies Partial<Record<NotificationKind, keyof SettingsChange>>;
export type SwitchedKind = keyof typeof notificationSwitches;

/**
 * Switches a kind on, and asks WeChat's leave where no message of it may be sent yet: first, since
 * WeChat hears only the tap itself. A refusal is respected: the switch stays on for the other channels.
 */
export async function turnOnNotification(kind: SwitchedKind): Promise<void> {
  const server = knownAnswer(client.settings.detail, {});
  const template = server?.subscriptions.find((one) => one.kind === kind);
  const asking =
    template &&
    template.remaining === 0 &&
    server?.channels.subscribe &&
    isOffered(client.settings.subscribe.endpoint)
      ? askToSubscribe([template.templateid])
      : undefined;
  const saving = changeSettings({ [notificationSwitches[kind]]: true });
  const answer = await asking;
  await saving;
  if (!answer) showToast("已开启");
  else await takeAnswer(answer, "已开启");
}

/** Asks WeChat's leave for one more message of each; in the tap itself. Gives what WeChat answered. */
export async function renewSubscriptions(templateids: readonly string[]): Promise<SubscribeAnswer> {
  const answer = await askToSubscribe(templateids.slice(0, mostTemplates));
  await takeAnswer(answer);
  return answer;
}

/** Only what was accepted counts: it is told to the server. The rest is a sentence. */
async function takeAnswer(answer: SubscribeAnswer, done?: string): Promise<void> {
  switch (answer.outcome) {
    case "off":
      return showToast("微信里关掉了本小程序的订阅消息，可在通知设置里重新打开");
    case "failed":
      return showToast("没能打开微信的授权，请稍后再试");
    case "unsupported":
      return showToast(
        done === undefined ? "请在微信小程序里续订" : "已开启。微信提醒要在微信小程序里授权",
      );
    case "answered":
      if (answer.accepted.length === 0)
        return showToast("你没有同意，微信提醒暂时发不出来，收益不受影响");
  }
  try {
    const settings = await client.settings.subscribe({ templateids: [...answer.accepted] });
    queryClient.setQueryData(questionOf(client.settings.detail, {}), settings);
    showToast(done ?? `已续订 ${answer.accepted.length} 项，各加 1 条`);
  } catch {
    showToast("你同意了，但没能记下来，请再点一次");
  }
}
