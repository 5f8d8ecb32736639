import { client } from "../../data/client";
import { restartApp } from "../../platform/restart-app";
import { leave } from "../../session/switch-person";
import { ask } from "../../shell/dialogs";
import { addressOf } from "../../shell/navigate";

export function askToSignOut(): void {
  ask({
    title: "退出登录？",
    message: "退出后，未登录时的分享仍记给你。为你保存在这台手机上的内容会清除。",
    confirmText: "退出",
    cancelText: "取消",
    onConfirm: () => {
      // Told while the token is still here. Without a network it ends by itself, and she leaves all the same.
      client.session.logout().catch(() => undefined);
      leave();
      restartApp(addressOf("centre"));
    },
  });
}
