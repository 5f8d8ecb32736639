import Taro from "@tarojs/taro";

export interface OtherProgram {
  readonly appid: string;
  readonly pagepath: string;
}

export type Jump = "opened" | "cancelled" | "failed";

/** Opens another mini-program, after WeChat has asked the person; both values are taken as they were given. */
export async function openOtherProgram({ appid, pagepath }: OtherProgram): Promise<Jump> {
  if (process.env.TARO_ENV !== "h5") {
    try {
      await Taro.navigateToMiniProgram({ appId: appid, path: pagepath });
      return "opened";
    } catch (failure) {
      const { errMsg = "" } = (failure ?? {}) as { errMsg?: string };
      return errMsg.includes("cancel") ? "cancelled" : "failed";
    }
  }
  return "failed";
}

/** Opens an address in a window of its own. A browser may forbid it. */
export function openAddress(address: string): Jump {
  if (process.env.TARO_ENV === "h5") {
    // Not by noopener: a browser that forbids the window would answer the same.
    const opened = window.open(address, "_blank");
    if (!opened) return "failed";
    opened.opener = null;
    return "opened";
  }
  return "failed";
}
