import type { NotificationKind, UserSettings } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useOffered } from "../../data/offers";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { isWeapp } from "../../platform/build-constants";
import { showToast } from "../../platform/feedback";
import { askToSubscribe } from "../../platform/subscribe";
import { errorSentence } from "../../shell/error-sentence";

export interface Reminder {
  /** refused: she said no a moment ago, and is not pressed. */
  readonly state: "offered" | "refused" | "accepted" | "on";
  /** How many messages of it WeChat still lets through. */
  readonly remaining: number;
  /** To be called in the tap itself: WeChat asks nobody after an await. */
  readonly ask: () => Promise<void>;
}

/** Each kind's own switch; the answer to an application has none. */
const switches = {
  audit: undefined,
  earnings: "earningsnotifyenabled",
  withdraw: "withdrawnotifyenabled",
  bind: "bindnotifyenabled",
  expire: "expirenotifyenabled",
  digest: "dailydigestenabled",
} as const;

/** One kind of message, offered where it matters. `undefined` until it is known, and where there is no WeChat. */
export function useReminder(kind: NotificationKind): Reminder | undefined {
  const settings = useAnswer(client.settings.detail, {}, { when: isWeapp }).data;
  const subscribe = useCommand(client.settings.subscribe, { touches: ["settings"] });
  const save = useCommand(client.settings.save, { touches: ["settings"] });
  const offered = useOffered(client.settings.subscribe.endpoint.name);
  const [said, setSaid] = useState<"refused" | "accepted">();
  const template = settings?.subscriptions.find((each) => each.kind === kind);
  if (!isWeapp || !offered || !settings || !template) return undefined;
  const { templateid, remaining } = template;
  const asked = async (templateids: readonly string[]) => {
    try {
      await subscribe.send({ templateids: [...templateids] });
      // Who asks to be told of it has changed her mind about the switch.
      const off = whatIsOff(settings, kind);
      if (off) await save.send(off);
      setSaid("accepted");
    } catch (error) {
      showToast(errorSentence(error).title);
    }
  };
  const isOn = remaining > 0 && whatIsOff(settings, kind) === undefined;
  return {
    state: isOn ? (said === "accepted" ? said : "on") : said === "refused" ? said : "offered",
    remaining,
    ask: async () => {
      const answer = await askToSubscribe([templateid]);
      switch (answer.outcome) {
        case "answered":
          return answer.accepted.length > 0 ? asked(answer.accepted) : setSaid("refused");
        case "off":
          return showToast("微信里关掉了本小程序的订阅消息，可以在右上角的设置里打开");
        case "failed":
          return showToast("没有问到微信，请再点一次");
        case "unsupported":
          return showToast("请更新微信后再来开启提醒");
      }
    },
  };
}

/** What has to be switched on for it to arrive; `undefined` where everything is. */
function whatIsOff(settings: UserSettings, kind: NotificationKind) {
  const name = switches[kind];
  const isSwitchedOff = name !== undefined && !settings[name];
  if (!isSwitchedOff && settings.channels.subscribe) return undefined;
  return {
    ...(isSwitchedOff && { [name]: true }),
    ...(!settings.channels.subscribe && { channels: { subscribe: true } }),
  };
}
