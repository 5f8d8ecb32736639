import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";
import { addressTo, type ScreenToReach } from "./screen-to-reach";

/* Who one is, whose customer one is, and who is one's own. */

/** Who is invited by the busy distributor. */
async function invited({ member }: OutsideWorld): Promise<string> {
  const { sceneid } = await member("busy-distributor").recruit.invitation({});
  return addressTo("centre", `?scene=${encodeURIComponent(sceneid)}`);
}

async function closeRecruiting({ office }: OutsideWorld): Promise<void> {
  await office.setting.update({ distributionrecruitsetting: { recruitenable: false } });
}

const fillIn = async (phone: H5Phone) => {
  await phone.page.getByLabel("姓名").fill("陈晓");
  await phone.page.getByLabel("手机号").fill("1505512667");
};

export const peopleStates: readonly ScreenToReach[] = [
  { page: "centre", state: "newcomer", as: "newcomer", seen: "赚到第一笔佣金" },
  { page: "centre", state: "auditing", as: "auditing", seen: "资料审核中" },
  { page: "centre", state: "rejected", as: "rejected", seen: "申请没有通过" },
  { page: "centre", state: "locked", as: "locked", seen: "分销员资格已冻结" },
  { page: "centre", state: "fired", as: "fired", seen: "分销资格已终止" },
  {
    page: "centre",
    state: "fired-and-forfeited",
    play: async ({ office, member }) => {
      const { dismemberid = "" } = await member("busy-distributor").distributor.status();
      await office.distributor.fire({ dismemberid, reason: "刷单", settlement: "forfeit" });
    },
    seen: "清退时作废了",
  },
  { page: "centre", state: "customer", as: "customer", seen: "你还不是分销员" },
  {
    page: "centre",
    state: "signed-out",
    address: addressTo("settings"),
    seen: "每日汇总",
    goOn: async (phone) => {
      await phone.tapText("退出登录");
      await phone.tapText("退出");
      await phone.seeText("已退出登录");
    },
    changesWorld: true,
  },
  { page: "centre", state: "subordinate", as: "subordinate", seen: "今日收入" },
  { page: "orders", state: "for-a-customer", as: "customer", seen: "这里是分销员的页面" },
  { page: "recruit", state: "invited", as: "customer", play: invited, seen: "邀请你成为分销员" },
  { page: "recruit", state: "open", as: "customer", seen: "申请成为分销员" },
  {
    page: "recruit",
    state: "closed",
    as: "customer",
    play: closeRecruiting,
    seen: "暂时没有开放申请",
  },
  { page: "joinApply", state: "empty", as: "customer", seen: "提交申请" },
  {
    page: "joinApply",
    state: "mistakes",
    as: "customer",
    seen: "提交申请",
    goOn: async (phone) => {
      await fillIn(phone);
      await phone.tapText("提交申请");
      await phone.seeText(/处需要修改/);
    },
  },
  {
    page: "joinApply",
    state: "agreement-open",
    as: "customer",
    seen: "提交申请",
    goOn: async (phone) => {
      await phone.tapText("《分销员推广协议》");
      await phone.seeText("2026-01 版");
    },
  },
  {
    page: "joinApply",
    state: "closed",
    as: "customer",
    play: closeRecruiting,
    seen: "暂时没有开放申请",
  },
  { page: "invite", state: "closed", play: closeRecruiting, seen: "商家暂停了招募" },
  { page: "invite", state: "locked", as: "locked", seen: "冻结" },
  { page: "referrer", state: "bound", as: "customer", seen: "这意味着什么" },
  {
    page: "referrer",
    state: "bound-to-another",
    as: "customer",
    play: async ({ member }) => {
      const { dismemberid } = await member("subordinate").distributor.detail();
      await member("customer").binding.bind({ dismemberid });
    },
    seen: "最近一次打开分享",
  },
  {
    page: "referrer",
    state: "code-expired",
    as: "customer",
    address: addressTo("referrer", "?reason=code-expired"),
    seen: "最近一次打开分享",
  },
  { page: "referrer", state: "none", as: "rejected", seen: "你还没有推荐人" },
  {
    page: "goods",
    state: "arrived-by-a-share",
    as: "customer",
    play: async ({ member }) => {
      const { dismemberid } = await member("subordinate").distributor.detail();
      return addressTo("goods", `?dismemberid=${dismemberid}`);
    },
    seen: "这次没有换推荐人",
  },
  { page: "customers", state: "empty", as: "newcomer", seen: "还没有锁粉中的客户" },
  {
    page: "customers",
    state: "expired",
    seen: /绑定 · 剩/,
    goOn: async (phone) => {
      await phone.tapText("已失效");
      await phone.seeText(/失效/);
    },
  },
  {
    page: "customers",
    state: "nobody-found",
    seen: /绑定 · 剩/,
    goOn: async (phone) => {
      await phone.page.getByLabel("搜索昵称").fill("小满");
      await phone.seeText("没有叫“小满”的客户");
    },
  },
  { page: "ranking", state: "without-a-place", as: "newcomer", seen: "还没有名次" },
  {
    page: "ranking",
    state: "of-the-month",
    as: "subordinate",
    seen: "我的名次",
    goOn: async (phone) => {
      await phone.tapText("本月");
      await phone.seeText("本月佣金");
    },
  },
  { page: "settings", state: "for-a-customer", as: "customer", seen: "规则说明" },
  {
    page: "rules",
    state: "deep-linked",
    address: addressTo("rules", "?question=auto"),
    seen: "自动提现是怎样的？",
  },
];
