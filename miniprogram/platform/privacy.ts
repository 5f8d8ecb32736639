import Taro from "@tarojs/taro";
import { byCallbacks } from "./by-callbacks";
import { hostCan } from "./host-can";

/** 小程序用户隐私保护指引, as WeChat knows it. */
export interface PrivacyGuide {
  /** 《…》, the merchant's own. */
  readonly name: string;
  /** She has not agreed to it yet, or it says more since she did. */
  readonly isNew: boolean;
}

/** `undefined` where nobody can say: no WeChat, or one that knows no guide. */
export function readPrivacyGuide(): Promise<PrivacyGuide | undefined> {
  if (process.env.TARO_ENV === "weapp" && hostCan("getPrivacySetting")) {
    return new Promise((resolve) => {
      byCallbacks(
        Taro.getPrivacySetting({
          success: ({ needAuthorization, privacyContractName }) =>
            resolve({ name: privacyContractName, isNew: needAuthorization }),
          fail: () => resolve(undefined),
        }),
      );
    });
  }
  return Promise.resolve(undefined);
}

/** She has not agreed to the guide, now or within the last ten seconds, in which WeChat asks nobody twice. */
const refusals = new Set([103, 104]);

/**
 * Whether a private call failed because she did not agree to the guide. WeChat asks for it itself, by
 * its own dialog, before the first such call: see decisions/privacy-consent.md.
 */
export function isPrivacyRefusal(failure: unknown): boolean {
  const { errMsg = "", errno = 0 } = (failure ?? {}) as { errMsg?: string; errno?: number };
  return refusals.has(errno) || errMsg.includes("privacy permission");
}

/** Shows the guide. False where WeChat could not. */
export function openPrivacyGuide(): Promise<boolean> {
  if (process.env.TARO_ENV === "weapp" && hostCan("openPrivacyContract")) {
    return new Promise((resolve) => {
      byCallbacks(
        Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) }),
      );
    });
  }
  return Promise.resolve(false);
}
