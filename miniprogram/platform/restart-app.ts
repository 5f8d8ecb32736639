import { tabRoutes } from "../routes";
import Taro from "@tarojs/taro";

/** Starts the app afresh on the centre, with nothing kept in memory. H5 only: WeChat has no such call. */
export function restartApp(): void {
  if (process.env.TARO_ENV !== "h5") return;
  void Taro.reLaunch({ url: tabRoutes.centre }).then(() => window.location.reload());
}
