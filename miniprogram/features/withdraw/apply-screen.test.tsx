import { ApiError, NetworkError, TimeoutError, toBasisPoints, toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderScreen, type RenderedScreen } from "../../testing/render-screen";
import { ApplyScreen } from "./apply-screen";

const api = vi.hoisted(() => ({ apply: vi.fn(), detail: vi.fn(), list: vi.fn() }));
vi.mock("../../data/client", async () => {
  const { memberApi: endpoints } = await import("@distribution/sdk");
  const { distributor, withdrawal } = endpoints;
  const method = (call: object, endpoint: object) => Object.assign(call, { endpoint });
  return {
    client: {
      distributor: {
        detail: method(api.detail, distributor.detail),
        status: method(vi.fn(), distributor.status),
      },
      withdrawal: {
        apply: method(api.apply, withdrawal.apply),
        list: method(api.list, withdrawal.list),
      },
    },
  };
});

const origin = { endpoint: "withdrawal.apply" };
const ofRule = {
  minamount: toFen(1_000),
  maxamount: toFen(500_000),
  feerate: toBasisPoints(60),
  expecteddays: 3,
};
const detail = {
  withdrawableamount: toFen(128_640),
  withdrawrule: {
    ...ofRule,
    dailylimit: 3,
    remainingtoday: 2,
    methods: [
      { withdrawtype: "wechat", ...ofRule, enabled: true },
      { withdrawtype: "alipay", ...ofRule, enabled: true },
      { withdrawtype: "bank", ...ofRule, enabled: true },
    ],
  },
};
const redirectTo = vi.spyOn(Taro, "redirectTo");

let screen: RenderedScreen;

const sentIds = () =>
  api.apply.mock.calls.map(([body]) => (body as { requestid: string }).requestid);

beforeEach(async () => {
  vi.clearAllMocks();
  api.detail.mockResolvedValue(detail);
  api.list.mockResolvedValue({ list: [], lastqueryid: "0", hasmore: false });
  screen = await renderScreen(<ApplyScreen />);
});

afterEach(() => screen.close());

test("fee, net and the button's amount are known before anything is sent", async () => {
  await screen.type("提现金额", "500");
  expect(screen.text()).toContain("手续费（0.6%）−¥3.00");
  expect(screen.text()).toContain("¥497.00");
  await screen.tap("提现 ¥500.00");
  expect(screen.text()).toContain("确认提现 ¥500.00");
  expect(api.apply).not.toHaveBeenCalled();
});

test("all of it fills in what can be withdrawn", async () => {
  await screen.tap("全部提现");
  expect(screen.fieldText("提现金额")).toBe("1286.40");
});

test("nothing typed is answered with a sentence, not with a request", async () => {
  await screen.tap("提现");
  expect(screen.text()).toContain("请输入提现金额");
});

test.each([
  ["50，5", "50.5", "提现 ¥50.50"],
  ["12。5", "12.5", "提现 ¥12.50"],
  ["１２．５", "12.5", "提现 ¥12.50"],
])("%s is meant as %s, in the field and in the sum", async (typed, meant, button) => {
  await screen.type("提现金额", typed);
  expect(screen.fieldText("提现金额")).toBe(meant);
  await screen.tap(button);
  expect(screen.text()).toContain(`确认${button}`);
});

test.each([
  ["1e3", "请只输入数字"],
  ["-50", "请只输入数字"],
  ["10.001", "最多两位小数，精确到分"],
  ["1,286", "最多两位小数，精确到分"],
])(
  "%s is no amount: it stays in sight, a sentence says why, and it cannot be sent",
  async (typed, why) => {
    await screen.type("提现金额", typed);
    expect(screen.fieldText("提现金额")).toBe(typed.replace(",", "."));
    expect(screen.text()).toContain(why);
    await screen.tap("提现");
    expect(screen.text()).not.toContain("确认提现");
  },
);

test("an account is asked for, checked, and masked in the confirmation", async () => {
  await screen.type("提现金额", "500");
  await screen.tap("支付宝");
  await screen.tap("提现 ¥500.00");
  expect(screen.text()).toContain("请输入支付宝账号");
  await screen.type("支付宝账号", "138 1234 2046");
  await screen.tap("提现 ¥500.00");
  expect(screen.text()).toContain("138****2046");
});

test("each method has its own limits, fee and arrival, and one that is not on offer is not shown", async () => {
  screen.close();
  const [wechat, alipay, bank] = detail.withdrawrule.methods;
  const methods = [
    { ...wechat, maxamount: toFen(20_000), feerate: toBasisPoints(0) },
    { ...alipay, minamount: toFen(5_000) },
    { ...bank, enabled: false, reason: "商家未开放提现到银行卡" },
  ];
  api.detail.mockResolvedValue({ ...detail, withdrawrule: { ...detail.withdrawrule, methods } });
  screen = await renderScreen(<ApplyScreen />);
  expect(screen.text()).not.toContain("银行卡");
  expect(screen.text()).toContain("单笔最高 ¥200");
  await screen.tap("全部提现");
  expect(screen.fieldText("提现金额")).toBe("200.00");
  expect(screen.text()).toContain("手续费（0%）");
  await screen.type("提现金额", "30");
  await screen.tap("提现 ¥30.00");
  expect(screen.text()).toContain("确认提现 ¥30.00");
  await screen.tap("再想想");
  await screen.tap("支付宝");
  expect(screen.text()).toContain("手续费（0.6%）");
  await screen.tap("提现");
  expect(screen.text()).toContain("低于最低提现金额 ¥50");
});

test("left empty, the account is the last one, and the confirmation shows it", async () => {
  screen.close();
  const [wechat, alipay] = detail.withdrawrule.methods;
  const methods = [wechat, { ...alipay, lastaccount: "138****2046" }];
  api.detail.mockResolvedValue({ ...detail, withdrawrule: { ...detail.withdrawrule, methods } });
  api.apply.mockResolvedValue({ withdrawid: "76" });
  screen = await renderScreen(<ApplyScreen />);
  await screen.type("提现金额", "500");
  await screen.tap("支付宝");
  expect(screen.text()).toContain("不填则打款到上次的账号 138****2046");
  await screen.tap("提现 ¥500.00");
  expect(screen.text()).toContain("收款账号138****2046");
  await screen.tap("确认提现");
  expect(api.apply.mock.calls[0]?.[0]).toMatchObject({ withdrawtype: "alipay", amount: 50_000 });
  expect(api.apply.mock.calls[0]?.[0]).not.toHaveProperty("account");
});

test("a double tap sends one application, and the record takes the form's place", async () => {
  let answer: (record: object) => void = () => undefined;
  api.apply.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await screen.type("提现金额", "500");
  await screen.tap("提现 ¥500.00");
  await screen.tap("确认提现");
  await screen.tap("确认提现");
  expect(api.apply).toHaveBeenCalledTimes(1);
  expect(api.apply.mock.calls[0]?.[0]).toMatchObject({ withdrawtype: "wechat", amount: 50_000 });
  answer({ withdrawid: "77" });
  await screen.settle();
  expect(redirectTo).toHaveBeenCalledWith({ url: "/packages/withdraw/detail/index?withdrawid=77" });
});

test("after a timeout and a lost network the same application is sent again, with all that was typed", async () => {
  api.apply.mockRejectedValueOnce(new TimeoutError("late", origin));
  api.apply.mockRejectedValueOnce(new NetworkError("lost", origin));
  api.apply.mockResolvedValueOnce({ withdrawid: "77" });
  await screen.type("提现金额", "500");
  await screen.tap("提现 ¥500.00");
  await screen.tap("确认提现");
  expect(screen.text()).toContain("再试一次不会重复提现");
  await screen.tap("重试");
  expect(screen.fieldText("提现金额")).toBe("500");
  await screen.tap("重试");
  expect(new Set(sentIds()).size).toBe(1);
  expect(sentIds()).toHaveLength(3);
});

test("a refusal is said where it can be mended, and the next try is another application", async () => {
  api.apply.mockRejectedValue(
    new ApiError({
      ...origin,
      code: "WITHDRAW_INSUFFICIENT",
      message: "可提现余额为 ¥400.00",
      status: 409,
    }),
  );
  await screen.type("提现金额", "500");
  await screen.tap("提现 ¥500.00");
  await screen.tap("确认提现");
  expect(screen.text()).not.toContain("确认提现");
  expect(screen.text()).toContain("可提现余额为 ¥400.00");
  // As it is it would only be refused again.
  await screen.tap("提现 ¥500.00");
  expect(screen.text()).not.toContain("确认提现");
  await screen.type("提现金额", "400");
  await screen.tap("提现 ¥400.00");
  await screen.tap("确认提现");
  expect(new Set(sentIds()).size).toBe(2);
});

test("an application whose record does not open is not called failed, and frees the form", async () => {
  api.apply.mockResolvedValue({ withdrawid: "78" });
  redirectTo.mockRejectedValueOnce(new Error("redirectTo:fail"));
  const toast = vi.spyOn(Taro, "showToast");
  await screen.type("提现金额", "500");
  await screen.tap("提现 ¥500.00");
  await screen.tap("确认提现");
  await screen.settle();
  expect(toast).toHaveBeenCalledWith(
    expect.objectContaining({ title: "已提交，可在提现记录查看" }),
  );
  expect(screen.text()).not.toContain("确认提现");
  expect(screen.text()).not.toContain("重试");
});

test("whoever left the form while it was sent is not moved again", async () => {
  let answer: (record: object) => void = () => undefined;
  api.apply.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await screen.type("提现金额", "500");
  await screen.tap("提现 ¥500.00");
  await screen.tap("确认提现");
  screen.close();
  answer({ withdrawid: "79" });
  await new Promise((resolve) => setTimeout(resolve));
  expect(redirectTo).not.toHaveBeenCalled();
  screen = await renderScreen(<ApplyScreen />);
});
