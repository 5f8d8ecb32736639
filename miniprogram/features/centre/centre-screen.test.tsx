import { createClient, toFen } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { serverNow } from "../../platform/server-clock";
import { useOrderFilter } from "../../parts/order/order-filter";
import { useAmountsHidden } from "../../session/amounts-hidden";
import { useSeenRefusals } from "../../session/seen-refusals";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { DetailScreen } from "../withdraw/detail-screen";
import { CentreScreen } from "./centre-screen";
import type { WaitingMatter } from "./waiting-matters";
import { WaitingCard } from "./waiting-card";

const hourMs = 3_600_000;

const phone = mockPhone();
const asked = () => phone.sent.map(({ path }) => path.replace(/\?.*/, ""));
const be = (persona: Persona) => {
  switchPerson(persona);
  phone.signInAs(persona);
};

let navigateTo: ReturnType<typeof vi.spyOn>;
let switchTab: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  navigateTo = vi.spyOn(Taro, "navigateTo");
  switchTab = vi.spyOn(Taro, "switchTab");
});
afterEach(() => {
  useAmountsHidden.setState({ hidden: false });
  useSeenRefusals.setState({ withdrawids: [] });
  useOrderFilter.setState({ ordersource: undefined, commissionstatus: undefined });
});

const opened = (url: string | RegExp) =>
  vi.waitFor(() =>
    expect(navigateTo).toHaveBeenLastCalledWith({
      url: typeof url === "string" ? url : expect.stringMatching(url),
    }),
  );

/** The one of her withdrawals that waits for her to take it in WeChat. */
const waiting = async () => {
  const { list } = await client.withdrawal.list({ lastqueryid: "0", size: 20, status: 1 });
  const record = list.find(({ confirm }) => confirm?.state === "waiting");
  if (!record?.confirm) throw new Error("The showcase has a withdrawal that waits for its owner.");
  return { ...record, expiresat: record.confirm.expiresat };
};

/** Signed in anew: a world at its beginning knows no former token. */
const signInToOffice = () =>
  createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });

/** The middle office turns down every application that is in review. */
const turnDownAll = async (reason: string) => {
  const { list } = await client.withdrawal.list({ lastqueryid: "0", size: 20, status: 0 });
  for (const { withdrawid } of list)
    await signInToOffice().withdrawal.reject({ withdrawid, reason });
  // Something has moved that the phone did not send.
  await phone.passTime(1_000);
};

/** Her newest withdrawal, to the wallet, is refused by WeChat Pay. */
const payOutFails = async (reason: string) => {
  const { withdrawid } = await client.withdrawal.apply({
    requestid: "centre-test-0001",
    withdrawtype: "wechat",
    amount: toFen(2_000),
  });
  await signInToOffice().withdrawal.approve({ withdrawid });
  await phone.play("payouts", { withdrawid, result: "fail", reason });
  return withdrawid;
};

test("money that will fall back comes first, with the time left and the way to it", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says(/待你确认收款还剩 \d+\s小时 · 超时退回可提现去收款.*可提现/);
  const { withdrawid } = await waiting();
  await page.tap("去收款", 2);
  await opened(`/packages/withdraw/detail/index?withdrawid=${withdrawid}`);
  expect(navigateTo).toHaveBeenCalledOnce();
});

test("its last hour is told in minutes", async () => {
  const { expiresat } = await waiting();
  await phone.passTime(expiresat - serverNow() - 0.7 * hourMs);
  const page = await phone.open(<CentreScreen />);
  await page.says(/还剩 4[12]\s分钟/);
  expect(page.place.querySelector(".waiting-row__note--urgent")).not.toBeNull();
});

test("once WeChat has paid nothing waits any more", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("待你确认收款");
  const { withdrawid } = await waiting();
  await phone.play("payouts", { withdrawid, result: "success" });
  page.pullDown();
  await phone.passTime(60_000);
  page.hide();
  page.show();
  await page.saysNoMore("待你确认收款");
});

test("what WeChat has not answered yet is said to be on its way", async () => {
  const { withdrawid } = await waiting();
  await client.withdrawal.confirm({ withdrawid });
  const page = await phone.open(<CentreScreen />);
  await page.says("正在等微信的结果");
  await page.saysNoMore("去收款");
});

test("a refusal waits below what is more urgent, until its owner has read it", async () => {
  await turnDownAll("请补充收款信息");
  const page = await phone.open(<CentreScreen />);
  await page.says(/待你确认收款.*还有 1 件 · ¥[\d,.]+ 提现没有通过/);
  await page.tap(page.text().match(/还有 1 件 · ¥[\d,.]+ 提现没有通过/)?.[0] ?? "");
  await page.says("请补充收款信息 · 钱已退回可提现");
  await page.tap("看原因");
  await opened(/withdraw\/detail\/index\?withdrawid=\d+/);
  const [withdrawid = ""] = /\d+$/.exec(navigateTo.mock.lastCall?.[0].url) ?? [];
  await phone.open(<DetailScreen />, { withdrawid });
  await page.saysNoMore("提现没有通过");
  await page.says("待你确认收款");
});

test.each([
  ["NAME_NOT_CORRECT", "修改账号", ""],
  ["PAYEE_ACCOUNT_ABNORMAL", "改用支付宝", "&method=alipay"],
])(
  "a pay-out that failed by %s offers %s, on a day with withdrawals left",
  async (reason, button, more) => {
    const withdrawid = await payOutFails(reason);
    const page = await phone.open(<CentreScreen />);
    // It was the last of the day: the form would refuse.
    await page.says(/还有 1 件/);
    expect(page.text()).not.toContain(button);
    await phone.passTime(25 * hourMs);
    page.hide();
    page.show();
    await page.tap(button);
    await opened(`/packages/withdraw/apply/index?again=${withdrawid}${more}`);
  },
);

test("who was locked since is not offered to take what the server holds back", async () => {
  const { dismemberid } = await client.distributor.detail();
  await signInToOffice().distributor.lock({ dismemberid, reason: "核查" });
  await phone.passTime(1_000);
  const page = await phone.open(<CentreScreen />);
  await page.says("保留，解冻后可提现");
  await phone.quiet();
  expect(page.text()).not.toContain("去收款");
});

const debt = {
  kind: "debt",
  debtFen: 3_360,
  next: { at: Date.UTC(2026, 10, 27, 4), amount: toFen(5_036), ordercount: 7 },
} as const;
const owing = (matter: WaitingMatter) => ({
  waiting: {
    matters: [matter],
    now: Date.UTC(2026, 10, 26),
    failed: false,
    retry: () => {},
  },
  context: { unavailable: false, methods: [] },
});

test("a debt leads to the order that it came of, whatever else failed", async () => {
  const page = await phone.open(<WaitingCard {...owing({ ...debt, cause: "42" })} />);
  await page.tap("看原因", 2);
  await opened("/packages/orders/detail/index?commissionorderid=42");
});

test("a debt asks for no transfer, and leads to what failed where no order is named", async () => {
  const page = await phone.open(<WaitingCard {...owing(debt)} />);
  await page.says("欠 ¥33.60，从之后的佣金抵扣");
  await page.says("不用你转账。11月27日 到的 ¥50.36 抵扣后剩 ¥16.76");
  await page.tap("看原因");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/orders/index" }));
  expect(useOrderFilter.getState().commissionstatus).toBe("invalid");
});

test("a list of what waits that fails says so, and the figures stand", async () => {
  await phone.play("faults", { path: "/distribution/withdraw/listbyvernier", kind: "error" });
  const page = await phone.open(<CentreScreen />);
  await page.says("已提现");
  await page.says("没能看到有没有等你处理的提现");
  await phone.play("faults", { kind: "none" });
  await page.tap("没能看到有没有等你处理的提现，点这里再试");
  await page.says("待你确认收款");
});

test("each part of the money leads to what it is made of", async () => {
  const page = await phone.open(<CentreScreen />);
  const tapPart = (label: string) =>
    page.place.querySelector<HTMLElement>(`[aria-label^="${label} "]`)?.click();
  await page.says("待你确认收款");
  tapPart("提现中");
  await opened("/packages/withdraw/records/index?show=open");
  tapPart("已提现");
  await opened("/packages/withdraw/records/index?show=paid");
  tapPart("待结算");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/orders/index" }));
  expect(useOrderFilter.getState().commissionstatus).toBe("pending");
});

test("the eye hides every balance, and the phone remembers it", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("待你确认收款");
  await page.says(/将于/);
  page.place.querySelector<HTMLElement>("[aria-label='隐藏余额']")?.click();
  await page.says("****");
  expect(page.text()).not.toMatch(/\d\.\d\d/);
  expect(page.place.innerHTML).not.toMatch(/\d\.\d\d(?!%)/);
  expect(Taro.getStorageSync("amounts-hidden")).toContain("true");
  page.place.querySelector<HTMLElement>("[aria-label='显示余额']")?.click();
  await page.saysNoMore("****");
});

test.each<readonly [Persona, string, string]>([
  ["customer", "你还不是分销员", "看看怎样加入"],
  ["auditing", "资料审核中", "商家审核中"],
  ["rejected", "申请没有通过", "商家给出的原因"],
])(
  "%s is told so, and nothing is asked that is refused beforehand",
  async (persona, title, more) => {
    be(persona);
    const page = await phone.open(<CentreScreen />);
    await page.says(title);
    await page.says(more);
    await phone.quiet();
    expect(page.text()).not.toContain("提现记录");
    phone.sent.length = 0;
    page.pullDown();
    await phone.passTime(60_000);
    page.hide();
    page.show();
    await phone.quiet();
    expect(new Set(asked())).toEqual(new Set(["/distributorinfo/status"]));
  },
);

test("who is locked sees her money and what becomes of it, and is offered nothing that is refused", async () => {
  be("locked");
  const page = await phone.open(<CentreScreen />);
  await page.says("分销员资格已冻结");
  await page.says("保留，解冻后可提现");
  expect(page.text()).not.toContain("暂时不能提现");
  await page.tap("提现");
  await phone.quiet();
  expect(navigateTo).not.toHaveBeenCalled();
});

test("who was fired sees what becomes of her money", async () => {
  be("fired");
  const page = await phone.open(<CentreScreen />);
  await page.says("分销资格已终止");
  await page.says("已终止，不再发放");
  expect(page.text()).not.toContain("已加入");
});

test("a newcomer learns how money comes, and what leads to the first of it", async () => {
  be("newcomer");
  const page = await phone.open(<CentreScreen />);
  await page.says("满 ¥10 可提现。订单结算并过冻结期，钱就从左走到右");
  await page.says("赚到第一笔佣金1 / 2");
  await phone.quiet();
  expect(asked()).not.toContain("/distributorinfo/getearningstrend");
  expect(page.text()).not.toContain("最近动态");
  await page.tap("去选品");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
});

test("figures that do not come are a sentence with another try", async () => {
  await phone.play("faults", { path: "/distributorinfo/detailinfo", kind: "error" });
  const page = await phone.open(<CentreScreen />);
  await page.says("服务开小差了");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("已提现");
});

test("without a network what was known stays, with its time", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("待你确认收款");
  await phone.quiet();
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
  await page.says("待你确认收款");
});
