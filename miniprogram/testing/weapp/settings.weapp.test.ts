import { createClient, memberApi } from "@distribution/sdk";
import { expect, test } from "vitest";
import type { LaunchOptions, WeappPhone } from "./weapp-phone";
import { weappStage } from "./weapp-stage";
import { WxFailure, type WxOptions } from "./wx-call";

const person = "persona:busy-distributor";

const stage = weappStage();
let phone: WeappPhone;

const onServer = () =>
  createClient(memberApi, {
    baseUrl: stage.serverUrl(),
    signIn: async ({ session }) => (await session.loginByMiniapp({ code: person })).token,
  });

async function openCentre(options: Partial<LaunchOptions> = {}): Promise<void> {
  phone = await stage.open({ url: "/pages/centre/index", ...options });
  await phone.page.waitForText(/将于/);
}

/** By the gear and WeChat's own action sheet. */
async function chooseSetting(index: number): Promise<void> {
  phone.dialogs.actionSheet.answer(index);
  await phone.page.tap({ ariaLabel: "设置" });
}

const shownModal = (title: string) =>
  phone.until(() => phone.dialogs.modal.history.find((modal) => modal.title === title));
const toasted = (title: RegExp) =>
  phone.until(() => phone.dialogs.toasts.some((toast) => title.test(toast.title)));

test("the gear opens WeChat's action sheet, the documents' dialogs are WeChat's, and saying yes applies once", async () => {
  await openCentre();
  phone.dialogs.modal.answer({ confirm: false });
  await chooseSetting(0);
  expect(phone.dialogs.actionSheet.history).toEqual([["自动提现设置", "收益通知设置", "全部设置"]]);
  const dialog = await shownModal("自动提现设置");
  expect(dialog).toMatchObject({ confirmText: "开启", cancelText: "修改阈值" });
  expect(dialog.content).toContain("当前状态：已关闭");
  // 修改阈值: too low is said and asked again, then it will do.
  await shownModal("修改阈值");
  phone.dialogs.modal.answer({ confirm: true, content: "5" });
  const again = await shownModal("不能低于最低提现金额 ¥10.00");
  expect(again).toMatchObject({ editable: true, content: "5", confirmText: "保存" });
  phone.dialogs.modal.answer({ confirm: true, content: "五十" });
  expect(await shownModal("请输入数字")).toMatchObject({ editable: true, content: "五十" });
  expect((await onServer().settings.detail()).autowithdrawthreshold).not.toBe(500);
  phone.dialogs.modal.answer({ confirm: true, content: "50.5" });
  await toasted(/已保存/);
  await phone.until(
    async () => (await onServer().settings.detail()).autowithdrawthreshold === 5_050,
  );
  expect([...phone.storage].filter(([key]) => key.startsWith("autoWithdrawThreshold_"))).toEqual([
    [expect.stringMatching(/_\d+$/), 50.5],
  ]);
  // 开启: enough is there, so it asks, and the withdrawal page applies.
  phone.dialogs.modal.answer({ confirm: true });
  await chooseSetting(0);
  const ask = await shownModal("是否立即提现？");
  expect(ask).toMatchObject({ confirmText: "立即提现", cancelText: "暂不" });
  phone.dialogs.modal.answer({ confirm: true });
  await phone.waitForPage("packages/withdraw/apply/index");
  await phone.page.waitForText("已提交，等商家审核");
  const applied = phone.requests.filter(({ url }) => url.endsWith("/withdraw/apply"));
  expect(applied).toHaveLength(1);
});

test.each<[string, (options: WxOptions) => unknown, RegExp, number]>([
  ["granted", () => ({ "template-new-commission": "accept" }), /已开启/, 1],
  ["refused", () => ({ "template-new-commission": "reject" }), /你没有同意/, 0],
  [
    "not asked about: WeChat cannot",
    () => {
      throw new WxFailure("network error");
    },
    /没能打开/,
    0,
  ],
])("通知 %s", async (_what, answer, sentence, remaining) => {
  await onServer().settings.save({ earningsnotifyenabled: false });
  const asked: unknown[] = [];
  await openCentre({
    wxAnswers: {
      requestSubscribeMessage: (options) => {
        asked.push(options["tmplIds"]);
        return answer(options);
      },
    },
  });
  await phone.until(() => phone.requests.some(({ url }) => url.endsWith("/api/user/settings")));
  await phone.until(() =>
    [...phone.storage].some(([key, value]) => key.startsWith("earningsNotify_") && value === false),
  );
  phone.dialogs.modal.answer({ confirm: true });
  await chooseSetting(1);
  await toasted(sentence);
  expect(asked).toHaveLength(1);
  const { subscriptions, earningsnotifyenabled } = await onServer().settings.detail();
  expect(earningsnotifyenabled).toBe(true);
  expect(subscriptions.find(({ kind }) => kind === "earnings")?.remaining).toBe(remaining);
});

test("what is used up says so, and the three lowest are renewed by one tap", async () => {
  phone = await stage.open({ url: "/packages/settings/notifications/index" });
  await phone.page.waitForText("已用完");
  await phone.page.tap({ text: "续订 3 项，各加 1 条" });
  await toasted(/已续订 3 项/);
  await phone.page.waitForText("剩 1 条");
});
