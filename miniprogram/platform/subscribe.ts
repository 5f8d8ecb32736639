import Taro from "@tarojs/taro";
import { byCallbacks } from "./by-callbacks";
import { hostCan } from "./host-can";

/** What came of asking for subscribe messages. */
export type SubscribeAnswer =
  | {
      readonly outcome: "answered";
      readonly accepted: readonly string[];
      readonly refused: readonly string[];
    }
  /** Subscribe messages of this program are switched off in WeChat: nothing was asked. */
  | { readonly outcome: "off" }
  /** WeChat could not ask: no network, or the app has left the front. */
  | { readonly outcome: "failed" }
  /** No WeChat, or one without subscribe messages. */
  | { readonly outcome: "unsupported" };

/** WeChat asks for at most so many templates at once. */
export const mostTemplates = 3;

const mainSwitchOff = 20004;

/**
 * Asks WeChat's leave to send one message of each template. To be called in the tap itself: whatever
 * is awaited before it loses the gesture, and WeChat then asks nothing. Never rejects.
 */
export function askToSubscribe(templateids: readonly string[]): Promise<SubscribeAnswer> {
  if (process.env.TARO_ENV === "weapp" && hostCan("requestSubscribeMessage")) {
    return new Promise((resolve) => {
      // Callbacks: a promise of Taro's would leak where WeChat fails twice.
      byCallbacks(
        Taro.requestSubscribeMessage({
          tmplIds: [...templateids],
          success: (answers) => resolve(answered(templateids, answers)),
          fail: ({ errCode }) => resolve({ outcome: errCode === mainSwitchOff ? "off" : "failed" }),
        } as Parameters<typeof Taro.requestSubscribeMessage>[0]),
      );
    });
  }
  return Promise.resolve({ outcome: "unsupported" });
}

/** `acceptWithAudio` and its like are acceptances too. */
function answered(
  templateids: readonly string[],
  answers: Readonly<Record<string, unknown>>,
): SubscribeAnswer {
  const isAccepted = (id: string) => {
    const said = answers[id];
    return typeof said === "string" && /^accept/i.test(said);
  };
  return {
    outcome: "answered",
    accepted: templateids.filter(isAccepted),
    refused: templateids.filter((id) => !isAccepted(id)),
  };
}

/** What WeChat's own settings say of this program's subscribe messages. */
export interface SubscribeSettings {
  /** False: the person has switched all of them off. */
  readonly mainSwitch: boolean;
  /** Templates of which she has said 总是保持以上选择: asked for no more. */
  readonly always: Readonly<Record<string, "accept" | "reject">>;
}

/** `undefined` where nobody can say. */
export async function readSubscribeSettings(): Promise<SubscribeSettings | undefined> {
  if (process.env.TARO_ENV === "weapp" && hostCan("getSetting")) {
    try {
      const { subscriptionsSetting } = (await Taro.getSetting({ withSubscriptions: true })) as {
        subscriptionsSetting?: { mainSwitch?: boolean; itemSettings?: Record<string, unknown> };
      };
      if (subscriptionsSetting?.mainSwitch === undefined) return undefined;
      const always = Object.entries(subscriptionsSetting.itemSettings ?? {}).map(
        ([id, said]) => [id, /^accept/i.test(String(said)) ? "accept" : "reject"] as const,
      );
      return { mainSwitch: subscriptionsSetting.mainSwitch, always: Object.fromEntries(always) };
    } catch {
      // Nobody can say.
    }
  }
  return undefined;
}

/** Opens WeChat's settings of this program, from a tap. Resolves when the person is back. */
export async function openWechatSettings(): Promise<void> {
  if (process.env.TARO_ENV === "weapp" && hostCan("openSetting")) {
    try {
      await Taro.openSetting({ withSubscriptions: true });
    } catch {
      // Left at once: nothing has changed.
    }
  }
}
