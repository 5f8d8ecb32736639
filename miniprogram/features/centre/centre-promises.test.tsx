import { formatYuan, toFen, type Withdrawal } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { queryClient } from "../../data/query-client";
import { questionOf } from "../../data/question";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { office } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { CentreScreen } from "./centre-screen";
import { WaitingCard } from "./waiting-card";

/* What the centre says of money that came back, is owed, or is left: no more than is so. */

const phone = mockPhone();
const be = (persona: Persona) => {
  switchPerson(persona);
  phone.signInAs(persona);
};

const refusedWithdrawal = {
  withdrawid: "9",
  status: 3,
  withdrawtype: "wechat",
  amount: toFen(37_000),
} as const;

test.each([
  [{ failcode: "orders-failed", returnedamount: toFen(30_000) }, "¥300.00 已退回可提现", "看原因"],
  // Alipay is closed: it is no way out.
  [{ failcode: "payee-abnormal" }, "钱已退回可提现", "看原因"],
] as const)("of %j the row tells what came back and what helps", async (facts, back, step) => {
  const record = { ...refusedWithdrawal, ...facts } as unknown as Withdrawal;
  const closed = { withdrawtype: "alipay", enabled: false } as never;
  const page = await phone.open(
    <WaitingCard
      waiting={{
        matters: [{ kind: "refused", record }],
        now: Date.UTC(2026, 10, 26),
        failed: false,
        retry: () => {},
      }}
      context={{ unavailable: false, methods: [closed] }}
    />,
  );
  await page.says(back);
  await page.says(step);
});

test("a debt leaves 提现 the one solid button", async () => {
  be("subordinate");
  const detail = await client.distributor.detail();
  const { unavailablereason: _none, ...rest } = detail;
  queryClient.setQueryData(questionOf(client.distributor.detail, {}), {
    ...rest,
    debtamount: toFen(3_360),
  });
  const page = await phone.open(<CentreScreen />);
  await page.says("欠 ¥33.60");
  const solid = [...page.place.querySelectorAll(".button--primary")];
  expect(solid.map(({ textContent }) => textContent)).toEqual(["提现"]);
});

test("what waits was known a moment ago: that it cannot be asked for now is said once, above", async () => {
  be("newcomer");
  const page = await phone.open(<CentreScreen />);
  await page.says("钱就从左走到右");
  await phone.quiet();
  await phone.play("faults", { path: "/distribution/withdraw/listbyvernier", kind: "error" });
  await phone.passTime(60_000);
  page.hide();
  page.show();
  await phone.quiet();
  expect(page.text()).not.toContain("没能看到有没有等你处理的提现");
});

test("figures that could not be asked for again are dated, and the network is not blamed for the server", async () => {
  const page = await phone.open(<CentreScreen />);
  await page.says("待你确认收款");
  await phone.quiet();
  await phone.play("faults", { path: "/distributorinfo/detailinfo", kind: "error" });
  await phone.passTime(60_000);
  page.hide();
  page.show();
  await page.says(/服务开小差了，显示的是 .* 的数据/);
});

test("what is left of who was fired is not promised where it cannot be drawn", async () => {
  be("fired");
  const detail = await client.distributor.detail();
  queryClient.setQueryData(questionOf(client.distributor.detail, {}), {
    ...detail,
    withdrawableamount: toFen(500),
    unavailablereason: "不足 ¥10，暂时不能提现",
  });
  const page = await phone.open(<CentreScreen />);
  await page.says("可提现 ¥5.00保留");
  expect(page.text()).not.toContain("保留，可以提现");
  expect(page.text()).toContain("会员");
  expect(page.text()).not.toContain(detail.grade);
});

test("who was fired and lost her money learns how much, when and where each piece of it stands", async () => {
  const { withdrawableamount } = await client.distributor.detail();
  const { dismemberid = "" } = await client.distributor.status();
  await office().distributor.fire({ dismemberid, reason: "刷单", settlement: "forfeit" });
  const { forfeited } = await client.distributor.detail();
  // With what was in review.
  expect(forfeited?.amount).toBeGreaterThanOrEqual(withdrawableamount);
  await phone.passTime(60_000);
  const page = await phone.open(<CentreScreen />);
  const lost = `¥${formatYuan(forfeited?.amount ?? toFen(0))}`;
  await page.says(new RegExp(`月\\d+日 清退时作废了 ${lost}，每一笔都在资金明细里`));
  await page.says(`可提现 ${lost}已作废，不再发放`);
  expect(page.text()).toContain("刷单");
  expect(page.text()).not.toMatch(/不足最低|没有余额/);
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  await page.tap("资金明细");
  await vi.waitFor(() => expect(navigateTo).toHaveBeenCalled());
  expect(navigateTo.mock.calls[0]?.[0].url).toBe("/packages/fund/ledger/index");
});

test("who was turned down without a word is told that there was none", async () => {
  be("rejected");
  queryClient.setQueryData(questionOf(client.distributor.status, {}), { status: "reject" });
  const page = await phone.open(<CentreScreen />);
  await page.says("没有写明，可以问商家客服");
});

test.each([
  ["locked", "lock"],
  ["fired", "fire"],
] as const)("who is %s gets to the rule of it", async (persona, question) => {
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  be(persona);
  const page = await phone.open(<CentreScreen />);
  await page.tap("看规则说明");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({
      url: `/packages/rules/questions/index?question=${question}`,
    }),
  );
});
