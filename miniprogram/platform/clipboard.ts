import Taro from "@tarojs/taro";
import { showToast } from "./feedback";

/** Puts `text` on the clipboard; WeChat says so itself, a browser does not. False where it is refused. */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    if (process.env.TARO_ENV === "h5") showToast("已复制");
    return true;
  } catch {
    return false;
  }
}

/** The same for a number that can still be marked by hand, which is said where it is refused. */
export async function copyText(text: string): Promise<void> {
  if (!(await putOnClipboard(text))) showToast("没有复制成功，请长按数字自己复制");
}
