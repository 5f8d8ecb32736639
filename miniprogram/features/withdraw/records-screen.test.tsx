import { toFen } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { queryClient } from "../../data/query-client";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { RecordsScreen } from "./records-screen";

const phone = mockPhone();
const be = (persona: "newcomer" | "locked") => {
  switchPerson(persona);
  phone.signInAs(persona);
};

test("each says its state and, unpaid, why and where the money is", async () => {
  const page = await phone.open(<RecordsScreen />);
  await page.says("待审核");
  expect(page.text()).toMatch(/还剩 \d+\s小时 · 超时退回可提现/);
  expect(page.text()).toContain("微信零钱当日收款额度已满 · ¥490.00 已退回可提现");
  expect(page.text()).not.toContain("退回余额");
});

test("提现中 is what the money path means by it: in review and being paid", async () => {
  const page = await phone.open(<RecordsScreen />, { show: "open" });
  await page.says("¥130.00");
  await page.says("¥210.00");
  expect(page.text()).not.toContain("已打款微信");
  expect(page.text()).not.toContain("¥490.00");
  await page.tap("已取消");
  await page.says("¥250.00");
  await page.saysNoMore("¥130.00");
});

test("the money path's 已提现 shows what was paid", async () => {
  const page = await phone.open(<RecordsScreen />, { show: "paid" });
  await page.says("¥620.00");
  expect(page.text()).not.toContain("¥130.00");
});

test("自动提交 are those that the job applied for, and no others", async () => {
  const page = await phone.open(<RecordsScreen />, { show: "auto" });
  await page.says("没有自动提交的提现");
  page.close();
  await client.settings.save({ autowithdrawenabled: true, autowithdrawthreshold: toFen(1_000) });
  await phone.play("jobs", { job: "auto-withdraw" });
  queryClient.clear();
  const { list } = await client.withdrawal.list({ size: 50 });
  const automatic = list.filter(({ source }) => source === "auto");
  expect(automatic).toHaveLength(1);
  const again = await phone.open(<RecordsScreen />, { show: "auto" });
  await vi.waitFor(() =>
    expect(again.place.querySelectorAll(".card.pressable")).toHaveLength(automatic.length),
  );
  await again.tap("全部");
  await vi.waitFor(() =>
    expect(again.place.querySelectorAll(".card.pressable").length).toBeGreaterThan(1),
  );
});

test("who has nothing to withdraw is told why, and not sent where it is refused", async () => {
  be("newcomer");
  const page = await phone.open(<RecordsScreen />);
  await page.says("还没有提现过");
  await phone.quiet();
  expect(page.text()).not.toContain("去提现");
  const switchTab = vi.spyOn(Taro, "switchTab");
  await page.tap("去分销中心");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalled());
});

test("a filter that nothing fits leads back to all", async () => {
  be("newcomer");
  const page = await phone.open(<RecordsScreen />, { show: "paid" });
  await page.says("没有已打款的提现");
  await page.tap("查看全部记录");
  await page.says("还没有提现过");
});

test("a list that did not come says so, and comes with the next try", async () => {
  await phone.play("faults", {
    path: "/distribution/withdraw/listbyvernier",
    kind: "error",
    status: 500,
  });
  const page = await phone.open(<RecordsScreen />);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("待审核");
});
