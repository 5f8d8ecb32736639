import Taro from "@tarojs/taro";
import { hostCan } from "./host-can";

const normalFontSize = 16;
const largestScale = 1.65;

/** WeChat's font size setting over the normal one, 1 to 1.65. H5 follows the browser by itself, so 1. */
export function readTextScale(): number {
  // Around all of it: behind a return, Taro's call would stay in H5's build with a table of browsers.
  if (process.env.TARO_ENV === "weapp" && hostCan("getAppBaseInfo")) {
    const { fontSizeSetting = normalFontSize } = Taro.getAppBaseInfo() as {
      fontSizeSetting?: number;
    };
    return Math.min(Math.max(fontSizeSetting / normalFontSize, 1), largestScale);
  }
  return 1;
}
