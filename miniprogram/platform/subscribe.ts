import Taro from "@tarojs/taro";
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

const mainSwitchOff = 20004;

/**
 * Asks WeChat's leave to send one message of each template. To be called in the tap itself: whatever
 * is awaited before it loses the gesture, and WeChat then asks nothing. Never rejects.
 */
export function askToSubscribe(templateids: readonly string[]): Promise<SubscribeAnswer> {
  if (process.env.TARO_ENV === "weapp" && hostCan("requestSubscribeMessage")) {
    return new Promise((resolve) => {
      // Callbacks: a promise of Taro's would leak where WeChat fails twice.
      void Taro.requestSubscribeMessage({
        tmplIds: [...templateids],
        success: (answers) => resolve(answered(templateids, answers)),
        fail: ({ errCode }) => resolve({ outcome: errCode === mainSwitchOff ? "off" : "failed" }),
      } as Parameters<typeof Taro.requestSubscribeMessage>[0]);
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
