import { shownAddress } from "../platform/navigation";
import { watchUpdate } from "../platform/update";
import { openIntent } from "../session/withdrawal-intent";
import { ask } from "./dialogs";
import { isTab } from "./is-tab";

/** Of the version that waits to be offered. */
let restart: (() => void) | undefined;

/** A new version is offered as soon as it may be; who says no has it at the next start by itself. */
export function watchForUpdate(): void {
  watchUpdate((restartAsNew) => {
    restart = restartAsNew;
    offerUpdate();
  });
}

/**
 * Once, and in nobody's way: on a tab alone, since on every other page somebody is about something, and
 * never while an application waits for its answer.
 */
export function offerUpdate(): void {
  if (process.env.TARO_ENV === "weapp" && restart && isTab(shownAddress()) && !openIntent()) {
    const onConfirm = restart;
    restart = undefined;
    ask({
      title: "有新版本",
      message: "重启小程序就能用上，只要一两秒",
      confirmText: "重启",
      cancelText: "以后再说",
      onConfirm,
    });
  }
}
