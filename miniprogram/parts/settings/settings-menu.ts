import { type Fen, formatYuan, toFen } from "@distribution/sdk";
import { client } from "../../data/client";
import { knownAnswer } from "../../data/known-answer";
import { changeSettings } from "../../data/sync-settings";
import { showToast } from "../../platform/feedback";
import { withUnsent } from "../../session/newer-settings";
import { usePhoneSettings } from "../../session/phone-settings";
import { ask, askText, chooseOne } from "../../shell/dialogs";
import { openPage } from "../../shell/navigate";
import { shortYuan } from "../money/short-yuan";
import { checkAutoWithdraw } from "./ask-to-withdraw";
import { countingThreshold, walletTerms } from "./auto-withdraw";
import { checkThreshold } from "./check-threshold";
import { turnOnNotification } from "./notifications";

/*
 * The centre's gear, by the names, the steps and the words of 分销中心设置功能说明. Everything is read in
 * the tap, from what is known on the phone by then: a question about settings waits for no network.
 */

/** Before any rule is known. */
const usualMinimum = toFen(1_000);
const usualMaximum = toFen(200_000);

function settingsNow() {
  const { memberid, choice, unsent } = usePhoneSettings.getState();
  const server = knownAnswer(client.settings.detail, {});
  const detail = knownAnswer(client.distributor.detail, {});
  const settings = server ? withUnsent(server, unsent?.change) : choice;
  const terms = (detail && walletTerms(detail)) ?? {
    minamount: usualMinimum,
    maxamount: usualMaximum,
  };
  const chosen = settings.autowithdrawthreshold ?? terms.minamount;
  return {
    signedIn: memberid !== undefined,
    detail,
    terms,
    autoWithdrawEnabled: settings.autowithdrawenabled ?? false,
    autoWithdrawThreshold: detail ? countingThreshold(detail, chosen) : chosen,
    earningsNotify: settings.earningsnotifyenabled ?? true,
  };
}

function isSignedIn(): boolean {
  const { signedIn } = settingsNow();
  if (!signedIn) showToast("请先登录");
  return signedIn;
}

export function showSettings(): void {
  chooseOne("设置", [
    { text: "自动提现设置", onChoose: showAutoWithdrawSettings },
    { text: "收益通知设置", onChoose: showNotificationSettings },
    { text: "全部设置", onChoose: () => openPage("settings") },
  ]);
}

function showAutoWithdrawSettings(): void {
  if (!isSignedIn()) return;
  const { detail, autoWithdrawEnabled: enabled, autoWithdrawThreshold: threshold } = settingsNow();
  const asksOwner = detail?.payeeauthorization.status !== "active";
  ask({
    title: "自动提现设置",
    message: [
      `当前状态：${enabled ? "已开启" : "已关闭"}`,
      `自动提现阈值：${shortYuan(threshold)}`,
      "",
      "开启后，当可提现金额达到阈值时，将自动发起提现申请。",
      ...(asksOwner ? ["到账前仍需你在微信确认一次。"] : []),
    ].join("\n"),
    confirmText: enabled ? "关闭" : "开启",
    cancelText: "修改阈值",
    onConfirm: () => toggleAutoWithdraw(!enabled, threshold),
    onCancel: () => setAutoWithdrawThreshold(enabled, threshold),
  });
}

/** Both are written, as the documents have it, so that what was shown is what counts. */
export function toggleAutoWithdraw(enabled: boolean, threshold: Fen): void {
  void changeSettings({ autowithdrawenabled: enabled, autowithdrawthreshold: threshold });
  if (!enabled) showToast("已关闭自动提现");
  else if (!asksToWithdraw(threshold)) showToast("已开启");
}

function setAutoWithdrawThreshold(currentEnabled: boolean, currentThreshold: Fen): void {
  const { terms } = settingsNow();
  askText({
    title: "修改阈值",
    label: "自动提现阈值",
    text: formatYuan(currentThreshold).replace(/,|\.00$/g, ""),
    note: `最低 ${shortYuan(terms.minamount)}，最多两位小数`,
    confirmText: "保存",
    check: (text) => {
      const checked = checkThreshold(text, terms);
      return checked.ok ? undefined : checked.sentence;
    },
    onText: (text) => {
      const checked = checkThreshold(text, terms);
      if (checked.ok) saveThreshold(checked.threshold, currentEnabled);
    },
  });
}

export function saveThreshold(threshold: Fen, enabled: boolean): void {
  void changeSettings({ autowithdrawthreshold: threshold });
  if (!enabled || !asksToWithdraw(threshold)) showToast("已保存");
}

/** The check of the moment in which she chooses. */
function asksToWithdraw(threshold: Fen): boolean {
  const { detail } = settingsNow();
  return (
    detail !== undefined &&
    checkAutoWithdraw(detail, { enabled: true, threshold }, { chosen: true })
  );
}

function showNotificationSettings(): void {
  if (!isSignedIn()) return;
  const { earningsNotify: on } = settingsNow();
  ask({
    title: "收益通知设置",
    message: [
      `当前状态：${on ? "已开启" : "已关闭"}`,
      "",
      "有新的收益入账时，在微信里通知你：新用户付款、用户续费获得佣金，以及提现成功。",
    ].join("\n"),
    confirmText: on ? "关闭通知" : "开启通知",
    cancelText: "取消",
    onConfirm: () => {
      if (!on) return turnOnNotification("earnings");
      showToast("已关闭，不再提醒");
      return changeSettings({ earningsnotifyenabled: false });
    },
  });
}
