import { tabRoutes } from "../routes";
import Taro from "@tarojs/taro";

/** Closes every page and opens the centre anew. */
export function restartApp(): void {
  void Taro.reLaunch({ url: tabRoutes.centre });
}
