import { screen, waitFor, within } from "@testing-library/react";
import type { WithdrawalStatus } from "@distribution/sdk";
import { expect, test } from "vitest";
import { control, office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const rows = () => screen.queryAllByRole("row").slice(1);
const first = async (status: WithdrawalStatus) =>
  (await office.withdrawal.list({ status })).list[0];

test("a withdrawal that waits is approved once, however often one clicks", async () => {
  const user = await stage.open("/withdrawals?status=0");
  const [approve] = await screen.findAllByRole("button", { name: "通过" });
  if (!approve) throw new Error("Nothing waits.");
  await user.click(approve);
  const dialog = await screen.findByRole("dialog");
  const confirm = within(dialog).getByRole("button", { name: "通过" });
  confirm.click();
  confirm.click();
  await screen.findByText("已通过");
  expect(stage.asked.filter((path) => path === "/withdraw/approve")).toHaveLength(1);
});

test("a rejection asks for its reason, and the owner's row says it", async () => {
  const user = await stage.open("/withdrawals");
  const waiting = await first(0);
  await user.click((await screen.findAllByRole("button", { name: "拒绝" }))[0]!);
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "拒绝" }));
  await within(dialog).findByText("请填写原因");
  await user.type(within(dialog).getByLabelText("原因"), "资料不全");
  await user.click(within(dialog).getByRole("button", { name: "拒绝" }));
  await screen.findByText("资料不全", { selector: ".second" });
  expect(waiting).toBeDefined();
});

test("filters stand in the address, and what fits none says so with the way back", async () => {
  const user = await stage.open("/withdrawals?method=bank&status=2&from=2026-11-01&to=2026-11-30");
  const asked = await office.withdrawal.list({
    withdrawtype: "bank",
    status: 2,
    starttime: Date.parse("2026-11-01T00:00:00+08:00"),
    endtime: Date.parse("2026-11-30T23:59:59.999+08:00"),
  });
  await waitFor(() =>
    expect(rows().filter(({ className }) => className.includes("row-level"))).toHaveLength(
      asked.list.length,
    ),
  );
  const search = screen.getByPlaceholderText("提现编号、姓名或手机号");
  await user.type(search, "没有这个人{Enter}");
  await screen.findByText("没有符合条件的提现");
  await user.click(screen.getAllByRole("button", { name: "清除筛选" })[0]!);
  await waitFor(() => expect(location.hash).toBe("#/withdrawals"));
});

test("a frozen owner is marked, and nothing can be paid out", async () => {
  const waiting = await (async () => {
    await stage.open("/withdrawals?status=0");
    return first(0);
  })();
  if (!waiting) throw new Error("Nothing waits.");
  await office.distributor.lock({ dismemberid: waiting.dismemberid });
  const user = await stage.open("/withdrawals?status=0");
  await screen.findAllByText("已冻结");
  const [row] = screen
    .getAllByRole("row")
    .filter(({ textContent }) => textContent?.includes("已冻结"));
  expect(within(row!).getByRole("button", { name: "通过" })).toHaveProperty("disabled", true);
  expect(user).toBeDefined();
});

test("the merchant's empty account is told, with the retry of the same withdrawal", async () => {
  await stage.open("/withdrawals?status=1");
  const { list } = await office.withdrawal.list({ status: 1, withdrawtype: "wechat" });
  const open = list.find(({ confirm }) => confirm?.state === "waiting");
  if (!open) throw new Error("No transfer is open.");
  await control.wechatPay.answerPayout({ withdrawid: open.withdrawid, result: "not-enough" });
  const user = await stage.open("/withdrawals?status=1");
  await user.click((await screen.findAllByRole("button", { name: "重试打款" }))[0]!);
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "重试打款" }));
  await screen.findByText("已重新发起打款");
});

test("the detail has its orders, its way so far and what failed before", async () => {
  await stage.open("/withdrawals");
  const waiting = await first(0);
  if (!waiting) throw new Error("Nothing waits.");
  const { orders, failures } = await office.withdrawal.detail({ withdrawid: waiting.withdrawid });
  await stage.open(`/withdrawals/${waiting.withdrawid}`);
  await screen.findByText(orders[0]!.order.orderno);
  expect(screen.getAllByText("待审核").length).toBeGreaterThan(0);
  if (failures.length === 0) await screen.findByText(/30 天内没有失败的提现/);
  else await screen.findByRole("link", { name: failures[0]!.withdrawid });
});

test("a withdrawal that does not exist says so", async () => {
  await stage.open("/withdrawals/999999");
  await screen.findByText("提现记录不存在");
});

test("a link with nonsense in it says so, or is read for what makes sense, with the way back", async () => {
  const user = await stage.open("/withdrawals?status=9&method=cash&from=x&page=-3&sortby=colour");
  await screen.findByText("链接里的条件有误");
  await user.click(screen.getByRole("button", { name: "清除条件" }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
  expect(location.hash).toBe("#/withdrawals");
});

test("a page past the last one leads back to the first", async () => {
  const user = await stage.open("/withdrawals?page=40");
  await user.click(await screen.findByRole("button", { name: "回到第一页" }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/withdraw/listbypage", "error");
  const user = await stage.open("/withdrawals");
  await screen.findByText("提现申请没有加载出来");
  await stage.trouble("/withdraw/listbypage", "none");
  await user.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(screen.queryAllByRole("row").length).toBeGreaterThan(3));
});
