import { formatYuan } from "@distribution/sdk";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();
const busy = { dismemberid: "8123" };

test("a distributor's money is all there, by where it is", async () => {
  await stage.open("/distributors/8123?tab=subordinates");
  await screen.findByText("自动", { exact: false, selector: "dd div" });
  const detail = await office.distributor.detail(busy);
  for (const [label, amount] of [
    ["待结算", detail.pendingcommission],
    ["可提现", detail.withdrawableamount],
    ["提现中", detail.lockedamount],
    ["已提现", detail.withdrawnamount],
    ["欠款", detail.debtamount],
    ["总佣金", detail.totalcommission],
  ] as const) {
    const term = screen.getByText(label, { selector: "dt" });
    expect(term.nextElementSibling?.textContent).toBe(`¥${formatYuan(amount)}`);
  }
  screen.getByText(`手动`, { exact: false, selector: "dd div" });
  screen.getByText("主要推广方式");
});

test("an applicant's page has the application, and the audit's two buttons", async () => {
  const user = await stage.open("/distributors/8126?tab=subordinates");
  await screen.findByText("申请资料");
  await screen.findByText("通过审核之后，这里有 ta 的订单、提现和下级");
  expect(screen.queryByText("清退", { selector: "button span" })).toBeNull();
  await user.click(screen.getByText("通过", { selector: "button span" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "通过" }));
  await screen.findByText("吴佳宁已成为分销员");
  await screen.findByText("还没有下级：ta 邀请的人通过审核后在这里");
});

test("what firing does to the money is shown before, and is what happens", async () => {
  const user = await stage.open("/distributors/8123?tab=subordinates");
  await user.click(await screen.findByText("清退", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog", { name: "清退林小满？" }));
  const preview = await office.distributor.firePreview(busy);
  const forfeited = preview.outcomes.find(({ settlement }) => settlement === "forfeit");
  const yuan = (amount = 0) => `¥${formatYuan(amount as typeof preview.pendingcommission)}`;
  await dialog.findByText(yuan(preview.pendingcommission));
  await dialog.findByText(new RegExp(`${yuan(forfeited?.forfeitedamount)} 归平台`));
  await user.click(dialog.getByRole("button", { name: "清退" }));
  await dialog.findByText("请填写原因");
  await user.click(dialog.getByRole("radio", { name: /^作废/ }));
  await user.type(dialog.getByLabelText("原因"), "违反推广规范");
  const submit = dialog.getByRole("button", { name: "清退" });
  submit.click();
  submit.click();
  await screen.findByText("林小满已清退");
  expect(stage.asked.filter((path) => path === "/distributorinfo/fire")).toHaveLength(1);
  expect(await office.distributor.detail(busy)).toMatchObject({
    status: "fire",
    withdrawableamount: 0,
    lockedamount: forfeited?.lockedamount,
  });
  await screen.findByText("违反推广规范");
  await waitFor(() => expect(screen.queryByText("冻结", { selector: "button span" })).toBeNull());
});

test("who was fired meanwhile is not fired again, and the dialog says why", async () => {
  const user = await stage.open("/distributors/8124?tab=subordinates");
  await screen.findByText("清退", { selector: "button span" });
  await office.distributor.fire({ dismemberid: "8124", reason: "违规", settlement: "keep" });
  await user.click(screen.getByText("清退", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect((await dialog.findByRole("alert")).textContent).toContain("已清退");
  expect(dialog.getByRole("button", { name: "清退" })).toHaveProperty("disabled", true);
});

test("the superior's tie is dissolved, with what it means", async () => {
  const user = await stage.open("/distributors/8124?tab=subordinates");
  await user.click(await screen.findByText("解除上级", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog"));
  dialog.getByText(/不再给林小满下级分佣/);
  await user.click(dialog.getByRole("button", { name: "解除上级" }));
  await screen.findByText("已解除上级关系");
  await waitFor(() =>
    expect(screen.queryByText("解除上级", { selector: "button span" })).toBeNull(),
  );
});

test("name, phone and grade are edited, and a wrong phone is told at its field", async () => {
  const user = await stage.open("/distributors/8124?tab=subordinates");
  await user.click(await screen.findByText("编辑", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog"));
  const phone = dialog.getByLabelText("手机号");
  await user.clear(phone);
  await user.type(phone, "1600");
  await dialog.findByText("手机号应为 11 位数字");
  await user.clear(phone);
  await user.type(phone, "16000005599");
  await user.click(dialog.getByRole("button", { name: "保存" }));
  await screen.findByText("已保存");
  expect((await office.distributor.detail({ dismemberid: "8124" })).phone).toBe("16000005599");
});

test.each([
  { tab: "withdrawals", what: "提现记录" },
  { tab: "subordinates", what: "下级" },
  { tab: "sub", what: "下级分佣订单" },
  { tab: "trade", what: "交易分佣订单" },
])("the tab $tab has the distributor's own rows", async ({ tab, what }) => {
  await stage.open(`/distributors/8123?tab=${tab}`);
  const table = await screen.findByRole("table", { name: what });
  await waitFor(() => expect(within(table).queryAllByRole("row").length).toBeGreaterThan(2));
});

test("an unknown number says so, with the way back", async () => {
  await stage.open("/distributors/99999");
  await screen.findByText("没有这位分销员");
  screen.getByRole("link", { name: "查看全部分销员" });
});

test("a detail that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/distributorinfo/detail", "error");
  const user = await stage.open("/distributors/8123?tab=subordinates");
  await screen.findByText("分销员详情没有加载出来");
  await stage.trouble("/distributorinfo/detail", "none");
  await user.click(screen.getByText("重试", { selector: "button span" }));
  await screen.findByText("申请资料");
});
