import { toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { beginIntent } from "../../session/withdrawal-intent";
import { serverNow } from "../../platform/server-clock";
import { changeSetting } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { ApplyScreen } from "./apply-screen";

// No waiting in a test: each further question follows at once, or, in a test of them, not at all.
const delays = vi.hoisted(() => ({ list: [] as number[] }));
vi.mock("./check-delays", () => ({
  get checkDelaysMs() {
    return delays.list;
  },
}));

const phone = mockPhone();
const applyPath = "/distribution/withdraw/apply";

const sent = () => phone.sent.filter(({ path }) => path === applyPath);
const sentIds = () => sent().map(({ body }) => (body as { requestid: string }).requestid);
const made = async (amount: number) =>
  (await client.withdrawal.list({})).list.filter((record) => record.amount === amount);

async function openForm(params?: Record<string, string>): Promise<OpenedPage> {
  delays.list = [9e6, 9e6, 9e6];
  const page = await phone.open(<ApplyScreen />, params);
  await page.says("可提现 ¥745.09");
  return page;
}

test("limits, fee, arrival and what stays behind are known before anything is sent", async () => {
  const page = await openForm();
  expect(page.text()).toContain("微信零钱 单笔 ¥10–¥2,000 · 今天还可提 1\u00A0次");
  expect(page.text()).toContain("单笔 ¥10–¥2,000 · 手续费 0.6%");
  expect(page.text()).toContain("前到账，要在微信点一次确认");
  await page.type("提现金额", "500");
  await page.says("手续费（0.6%）−¥3.00");
  expect(page.text()).toContain("实际到账¥497.00");
  expect(page.text()).toContain("剩下的 ¥245.09 留在可提现，明天可以继续提");
  expect(sent()).toEqual([]);
});

test("all of it fills in what can be withdrawn", async () => {
  const page = await openForm();
  await page.tap("全部提现");
  await page.says("提现 ¥745.09");
  expect(page.fieldText("提现金额")).toBe("745.09");
  expect(page.text()).not.toContain("剩下的");
});

test("nothing typed is answered with a sentence, not with a request", async () => {
  const page = await openForm();
  await page.tap("提现");
  await page.says("请输入提现金额");
  expect(sent()).toEqual([]);
});

test.each([
  ["50，5", "50.5", "提现 ¥50.50"],
  ["12。5", "12.5", "提现 ¥12.50"],
  ["１２．５", "12.5", "提现 ¥12.50"],
])("%s is meant as %s, in the field and in the sum", async (typed, meant, button) => {
  const page = await openForm();
  await page.type("提现金额", typed);
  await page.says(button);
  expect(page.fieldText("提现金额")).toBe(meant);
});

test.each([
  ["1e3", "请只输入数字"],
  ["10.001", "最多两位小数，精确到分"],
  ["745.10", "可提现只有 ¥745.09"],
])(
  "%s stays in sight, a sentence says why it cannot be sent, and it is not",
  async (typed, why) => {
    const page = await openForm();
    await page.type("提现金额", typed);
    await page.says(why);
    expect(page.fieldText("提现金额")).toBe(typed);
    expect(page.text()).toContain("先改好上面标出的地方");
    await page.tap("提现");
    expect(sent()).toEqual([]);
  },
);

/** WeChat takes 200 at once, and the bank is out of order. */
const narrowTheWallet = (): Promise<void> =>
  changeSetting(phone, {
    distributionrulesetting: {
      methodrules: [{ withdrawtype: "wechat", maxamount: toFen(20_000) }],
      withdrawmethods: ["wechat", "alipay"],
    },
  });

test("more than the chosen way takes: less, or another way, and the amount stays as typed", async () => {
  await narrowTheWallet();
  const page = await openForm();
  expect(page.text()).toContain("最多 ¥200");
  expect(page.text()).toContain("暂停");
  const bank = page.place.querySelector('[role="radio"][aria-label^="银行卡"]');
  expect(bank?.getAttribute("aria-disabled")).toBe("true");
  await page.type("提现金额", "745.09");
  await page.says("超过微信零钱单笔 ¥200，可改用支付宝，或先提 ¥200");
  expect(page.text()).toContain("金额改好后显示");
  expect(page.text()).toContain("先改金额或换一种收款方式");
  expect(page.fieldText("提现金额")).toBe("745.09");
  await page.tap("改用支付宝");
  await page.says("提现 ¥745.09");
  expect(page.text()).toContain("支付宝 单笔 ¥10–¥2,000");
  await page.tap("微信零钱");
  await page.says("超过微信零钱单笔");
  await page.tap("先提 ¥200");
  await page.says("提现 ¥200.00");
  await page.tap("最多 ¥200");
  expect(page.fieldText("提现金额")).toBe("200");
});

test("the account used last is offered masked, and another one is typed into an empty field", async () => {
  const page = await openForm();
  await page.type("提现金额", "100");
  await page.tap("支付宝");
  await page.says("138****2046上次使用");
  expect(page.text()).toContain("账号实名要是 林小满，不一致会被退回");
  await page.tap("换一个");
  await vi.waitFor(() => expect(page.fieldText("支付宝账号")).toBe(""));
  await page.tap("提现 ¥100.00");
  await page.says("请输入支付宝账号");
  expect(sent()).toEqual([]);
  await page.type("支付宝账号", "13912345678");
  await page.tap("提现 ¥100.00");
  await page.says("已提交，等商家审核");
  expect(sent()[0]?.body).toMatchObject({ account: "13912345678", withdrawtype: "alipay" });
});

test("the account used last goes without being sent", async () => {
  const page = await openForm();
  await page.type("提现金额", "100");
  await page.tap("支付宝");
  await page.tap("提现 ¥100.00");
  await page.says("已提交，等商家审核");
  expect(sent()[0]?.body).not.toHaveProperty("account");
  expect((await made(10_000))[0]).toMatchObject({ account: "138****2046" });
});

test("a double tap is one application, and the result says what happens next", async () => {
  const page = await openForm();
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00", 2);
  await page.says("已提交，等商家审核");
  await phone.quiet();
  expect(sent()).toHaveLength(1);
  expect(page.text()).toContain("扣手续费后到账 ¥198.80 · 微信零钱");
  for (const step of ["接下来", "提交申请", "商家审核", "你在微信点一次确认", "到账微信零钱"])
    expect(page.text()).toContain(step);
  const redirect = vi.spyOn(Taro, "redirectTo");
  await page.tap("查看进度");
  const [{ withdrawid } = { withdrawid: "" }] = await made(20_000);
  await vi.waitFor(() =>
    expect(redirect).toHaveBeenCalledWith({
      url: `/packages/withdraw/detail/index?withdrawid=${withdrawid}`,
    }),
  );
});

test("from the result one goes on to the centre, where the money is locked already", async () => {
  const page = await openForm();
  const switchTab = vi.spyOn(Taro, "switchTab");
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.tap("完成");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/centre/index" }));
  const again = await phone.open(<ApplyScreen />);
  await again.says("可提现 ¥545.09");
});

test("a refusal is said where it can be mended, and the form stays", async () => {
  const page = await openForm();
  await page.type("提现金额", "745.09");
  // By another hand, unseen.
  await client.withdrawal.apply({
    requestid: "elsewhere",
    withdrawtype: "wechat",
    amount: toFen(50_000),
  });
  await page.tap("提现 ¥745.09");
  await page.says(/请(刷新余额|明天再来)/);
  expect(page.fieldText("提现金额")).toBe("745.09");
});

test("without a network nothing is sent, and it is said before the tap", async () => {
  const page = await openForm();
  await page.type("提现金额", "100");
  phone.setOnline(false);
  await page.says("没有网络，联网后再提现");
  await page.tap("提现 ¥100.00");
  expect(sent()).toEqual([]);
  phone.setOnline(true);
  await page.saysNoMore("没有网络");
});

const lost = [
  ["a lost reply", { kind: "drop" }, "提交时网络断了，没有收到结果"],
  ["a failing server", { kind: "error", status: 500 }, "服务器没有给出明确的结果"],
  ["a reply that nobody can read", { kind: "malformed" }, "服务器没有给出明确的结果"],
] as const;

test.each(lost)(
  "after %s it may have been made: it is asked about, once",
  async (_what, fault, why) => {
    const page = await openForm();
    await phone.play("faults", { path: applyPath, ...fault });
    await page.type("提现金额", "200");
    await page.tap("提现 ¥200.00");
    await page.says("可能已提交，正在核对");
    expect(page.text()).toContain(why);
    expect(page.text()).not.toContain("提现金额");
    await phone.play("faults", { kind: "none" });
    await page.tap("现在再核对", 2);
    await page.says("核对好了，已提交");
    expect(new Set(sentIds()).size).toBe(1);
    const [record, ...more] = await made(20_000);
    expect(more).toEqual([]);
    expect(page.text()).toContain(`提现单号${record?.withdrawid}`);
  },
);

test("it asks again by itself until there is an answer, and after a minute only when told to", async () => {
  const page = await openForm();
  delays.list = [1, 1, 1];
  await phone.play("faults", { path: applyPath, kind: "malformed" });
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.says("还没有核对到");
  expect(page.text()).toContain("为免提两次，这 ¥200.00 暂时不能再提");
  await phone.quiet();
  expect(sent().length).toBe(4);
  await phone.play("faults", { kind: "none" });
  await page.tap("再核对一次");
  await page.says("核对好了，已提交");
  expect(await made(20_000)).toHaveLength(1);
});

test("after the app was left or killed it is asked about first, and no form lies beside it", async () => {
  const page = await openForm();
  await phone.play("faults", { path: applyPath, kind: "malformed" });
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.says("正在核对");
  page.close();
  await phone.play("faults", { kind: "none" });
  const next = await phone.open(<ApplyScreen />);
  await next.says("核对好了，已提交");
  expect(await made(20_000)).toHaveLength(1);
});

test("what was not made may be sent again, as another application and only then", async () => {
  const page = await openForm();
  await phone.play("faults", { path: applyPath, kind: "error", status: 429 });
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.says("正在核对");
  await phone.play("faults", { kind: "none" });
  // Meanwhile her last application of today is made elsewhere: this one is refused.
  await client.withdrawal.apply({
    requestid: "elsewhere",
    withdrawtype: "wechat",
    amount: toFen(10_000),
  });
  await page.tap("现在再核对");
  await page.says("没有提交成功");
  expect(page.text()).toContain("¥200.00 没有动");
  expect(await made(20_000)).toEqual([]);
  await page.says("今天还可提0 次");
});

test("another page of the same phone never sends a second one", async () => {
  const page = await openForm();
  beginIntent({ withdrawtype: "wechat", amount: toFen(12_000) }, serverNow());
  await page.type("提现金额", "200");
  await page.tap("提现 ¥200.00");
  await page.says("正在核对");
  expect(page.text()).toContain("¥120.00");
  expect(sent()).toEqual([]);
});

test("hidden balances stay hidden, what is typed does not", async () => {
  const page = await openForm();
  const eye = page.place.querySelector<HTMLElement>('[aria-label="隐藏余额"]');
  eye?.click();
  await page.says("可提现 ¥****");
  await page.type("提现金额", "500");
  await page.says("提现 ¥500.00");
  expect(page.text()).toContain("剩下的 ¥**** 留在可提现");
  page.place.querySelector<HTMLElement>('[aria-label="显示余额"]')?.click();
  await page.says("可提现 ¥745.09");
});

/** The bank's withdrawal of the showcase that was refused for its account. */
async function refusedId(): Promise<string> {
  const { list } = await client.withdrawal.list({ status: 3 });
  return list.find(({ withdrawtype }) => withdrawtype === "bank")?.withdrawid ?? "";
}

test("after a refused account the form is filled in but for the account", async () => {
  const page = await openForm({ again: await refusedId() });
  await page.says("上次没有通过：收款账号与实名信息不一致");
  expect(page.text()).toContain("金额和方式已填好，只要改账号");
  expect(page.fieldText("提现金额")).toBe("370");
  expect(page.fieldText("银行卡号")).toBe("");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("银行卡号");
  expect(page.text()).toContain("要是 林小满 实名的银行卡。上次的 622****8317 没有通过");
  await page.type("银行卡号", "6220000000008317");
  await page.says("这个账号上次没有通过，确定实名是 林小满 再提交");
  await page.tap("提现 ¥370.00");
  await page.says("已提交，等商家审核");
});

test("by another way the refused account is not asked for", async () => {
  const page = await openForm({ again: await refusedId(), method: "wechat" });
  await page.says("提现 ¥370.00");
  expect(page.text()).toContain("微信零钱 单笔");
  expect(page.text()).not.toContain("银行卡号");
});

test("a form that cannot learn what it should be filled in with is empty", async () => {
  const page = await openForm({ again: "999999" });
  expect(page.fieldText("提现金额")).toBe("");
});
