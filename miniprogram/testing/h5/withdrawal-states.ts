import { toFen } from "@distribution/sdk";
import { hourMs, me, mismatch, openWithdrawal, refused } from "./her-withdrawals";
import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";
import { addressTo, type ScreenToReach } from "./screen-to-reach";

/* Withdrawals, and what makes them go by themselves. */

const recordAt = (withdrawid: string) => addressTo("withdrawDetail", `?withdrawid=${withdrawid}`);

async function waiting(world: OutsideWorld): Promise<string> {
  return recordAt(await openWithdrawal(world, "wechat"));
}

const fill = (amount: string) => (phone: H5Phone) => phone.page.getByLabel("提现金额").fill(amount);

export const withdrawalStates: readonly ScreenToReach[] = [
  {
    page: "withdrawApply",
    state: "over-the-limit",
    seen: "实际到账",
    goOn: async (phone) => {
      await fill("500000")(phone);
      await phone.seeText(/可提现只有|超过/);
    },
  },
  {
    page: "withdrawApply",
    state: "alipay",
    seen: "实际到账",
    goOn: async (phone) => {
      await phone.tapText("支付宝");
      await fill("200")(phone);
      await phone.seeText("上次使用");
    },
  },
  {
    page: "withdrawApply",
    state: "made",
    changesWorld: true,
    seen: "实际到账",
    goOn: async (phone) => {
      await fill("200")(phone);
      await phone.tapText("提现 ¥200.00");
      await phone.seeText("已提交，等商家审核");
    },
  },
  {
    page: "withdrawApply",
    state: "not-made",
    changesWorld: true,
    seen: "实际到账",
    goOn: async (phone, world) => {
      await phone.page.route("**/withdraw/apply", (route) => route.fulfill({ body: "{" }));
      await fill("12.5")(phone);
      await phone.tapText("提现 ¥12.50");
      await phone.seeText("正在核对");
      // Meanwhile all of it is taken out elsewhere.
      const { withdrawableamount } = await world.member(me).distributor.detail();
      await world.member(me).withdrawal.apply({
        requestid: "on-another-phone",
        withdrawtype: "alipay",
        amount: withdrawableamount,
      });
      await phone.page.unroute("**/withdraw/apply");
      await phone.seeText("没有提交成功");
    },
  },
  {
    page: "withdrawApply",
    state: "again",
    play: async (world) => addressTo("withdrawApply", `?again=${await refused(world, mismatch)}`),
    seen: "上次没有通过",
  },
  {
    page: "withdrawApply",
    state: "offline",
    seen: "实际到账",
    goOn: async (phone) => {
      await phone.page.waitForLoadState("networkidle");
      await phone.context.setOffline(true);
      await phone.seeText("没有网络，联网后再提现");
    },
  },
  { page: "withdrawApply", state: "nothing-yet", as: "newcomer", seen: "提现金额" },
  { page: "withdrawApply", state: "locked", as: "locked", seen: /冻结/ },
  { page: "withdrawRecords", state: "empty", as: "newcomer", seen: "还没有提现过" },
  {
    page: "withdrawRecords",
    state: "refused",
    seen: /待审核/,
    goOn: async (phone) => {
      await phone.tapText("没有通过");
      await phone.seeText(/收款账号与实名/);
    },
  },
  { page: "withdrawRecords", state: "failing", scenario: "payout-failing", seen: /提现/ },
  { page: "withdrawDetail", state: "waiting", play: waiting, seen: "等你在微信确认收款" },
  {
    page: "withdrawDetail",
    state: "last-hour",
    play: async (world) => {
      await world.control.time.move({ advancems: 19.4 * hourMs });
      return waiting(world);
    },
    seen: "等你在微信确认收款",
  },
  {
    page: "withdrawDetail",
    state: "confirmed",
    play: async (world) => {
      const withdrawid = await openWithdrawal(world, "wechat");
      await world.member(me).withdrawal.confirm({ withdrawid });
      return recordAt(withdrawid);
    },
    seen: "正在等微信的结果",
  },
  {
    page: "withdrawDetail",
    state: "closing",
    play: async (world) => {
      const withdrawid = await openWithdrawal(world, "wechat");
      await world.control.wechatPay.answerPayout({ withdrawid, result: "late-close" });
      await world.control.time.move({ advancems: 24 * hourMs });
      return recordAt(withdrawid);
    },
    seen: "退回中",
  },
  {
    page: "withdrawDetail",
    state: "paid",
    play: async (world) => {
      const withdrawid = await openWithdrawal(world, "wechat");
      await world.control.wechatPay.answerPayout({ withdrawid, result: "success" });
      return recordAt(withdrawid);
    },
    seen: "已到账",
  },
  {
    page: "withdrawDetail",
    state: "refused",
    play: async (world) => recordAt(await refused(world, mismatch)),
    seen: mismatch,
  },
  {
    page: "withdrawDetail",
    state: "refused-without-a-reason",
    play: async (world) => recordAt(await refused(world)),
    seen: "商家没有写明原因",
  },
  {
    page: "withdrawDetail",
    state: "unknown",
    address: recordAt("999999"),
    seen: "返回",
  },
  {
    page: "payeeAuthorization",
    state: "waiting",
    play: async ({ member }) => void (await member(me).withdrawal.authorize()),
    seen: "等你在微信里同意",
  },
  {
    page: "payeeAuthorization",
    state: "active",
    play: async ({ member, control }) => {
      await member(me).withdrawal.authorize();
      const { dismemberid } = await member(me).distributor.detail();
      await control.wechatPay.answerAuthorization({ dismemberid, result: "agree" });
    },
    seen: "提现直接进微信零钱",
  },
  {
    page: "payeeAuthorization",
    state: "unsupported",
    scenario: "payout-failing",
    seen: "这里不能免确认收款",
  },
  {
    page: "autoWithdraw",
    state: "on",
    play: async ({ member }) =>
      void (await member(me).settings.save({
        autowithdrawenabled: true,
        autowithdrawthreshold: toFen(2_000_00),
      })),
    seen: "怎么进行",
  },
];
