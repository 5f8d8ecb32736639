import Taro from "@tarojs/taro";
import { showToast } from "./feedback";

/** Puts `text` on the clipboard; WeChat says so itself, a browser does not. */
export async function copyText(text: string): Promise<void> {
  try {
    await Taro.setClipboardData({ data: text });
    if (process.env.TARO_ENV === "h5") showToast("已复制");
  } catch {
    // Refused, or a browser without it: the number can still be marked by hand.
    showToast("没有复制成功，请长按数字自己复制");
  }
}
