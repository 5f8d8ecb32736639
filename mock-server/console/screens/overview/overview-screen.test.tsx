import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { control, office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const card = async (name: string) => within(await screen.findByRole("group", { name }));
const rowOf = async (text: string) => {
  const row = (await screen.findByText(text, { selector: "td *" })).closest("tr");
  if (!row) throw new Error(`${text} is in no row.`);
  return within(row);
};

test("what waits is told with its number, its age and the way to it", async () => {
  const user = await stage.open("/overview");
  const reviews = await card("待审核提现");
  const [waiting] = (await office.withdrawal.list({ status: 0 })).list;
  expect(reviews.getByText(/^笔/).textContent).toContain(`¥${(waiting?.amount ?? 0) / 100}.00`);
  (await card("待审核申请")).getByText(/^最早 \d+ 天前$/);
  (await card("等分销员收款")).getByText(/^剩 .+，超时自动退回$/);
  await user.click(reviews.getByRole("link", { name: "待审核提现：去审核" }));
  await waitFor(() => expect(location.hash).toBe("#/withdrawals?status=0"));
});

test("the money of all is the server's, to the fen, and the books agree", async () => {
  await stage.open("/overview");
  const { money } = await office.overview.show();
  const label = await screen.findByText("待结算");
  const amount = label.parentElement?.querySelector("dd")?.textContent ?? "";
  expect(Number(amount.replaceAll(",", "")) * 100).toBeCloseTo(money.pendingcommission);
  screen.getByText("账本已平");
  screen.getByText("差额 0");
});

test("an application passes from the work list once, however often one clicks, and waits no more", async () => {
  const user = await stage.open("/overview");
  await user.click((await rowOf("吴佳宁")).getByRole("button", { name: "通过" }));
  const dialog = within(await screen.findByRole("dialog", { name: "通过吴佳宁的申请？" }));
  const confirm = dialog.getByRole("button", { name: "通过" });
  confirm.click();
  confirm.click();
  await screen.findByText("吴佳宁已成为分销员");
  expect(stage.asked.filter((path) => path === "/distributorinfo/normal")).toHaveLength(1);
  await waitFor(() => expect(screen.queryByText("吴佳宁", { selector: "td *" })).toBeNull());
  (await card("待审核申请")).getByText("没有要审核的申请");
});

test("a refusal needs a reason, which the applicant reads", async () => {
  const user = await stage.open("/overview");
  await user.click((await rowOf("吴佳宁")).getByRole("button", { name: "不通过" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "不通过" }));
  await dialog.findByText("请填写原因");
  expect(stage.asked).not.toContain("/distributorinfo/reject");
  await user.type(dialog.getByLabelText("原因"), "资料不全");
  await user.click(dialog.getByRole("button", { name: "不通过" }));
  await screen.findByText("吴佳宁的申请未通过，已通知本人");
  expect((await office.distributor.listReject({ keyword: "吴佳宁" })).list[0]?.reason).toBe(
    "资料不全",
  );
});

test("what somebody else has decided meanwhile is refused with the server's sentence", async () => {
  const user = await stage.open("/overview");
  await user.click((await rowOf("吴佳宁")).getByRole("button", { name: "不通过" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("原因"), "资料不全");
  const [applicant] = (await office.distributor.listAudit()).list;
  await office.distributor.normal({ dismemberid: applicant?.dismemberid ?? "" });
  await user.click(dialog.getByRole("button", { name: "不通过" }));
  // The row leaves with its dialog; the sentence stays.
  await waitFor(() => expect(screen.queryByText("吴佳宁", { selector: "td *" })).toBeNull());
  await screen.findByText(/不能变为审核不通过/, { selector: ".ant-message *" });
});

test("a withdrawal is approved, paid by hand, and then there is nothing left to do", async () => {
  await office.session.loginByOperator({ account: "operator", password: "operator" });
  const user = await stage.open("/overview");
  const [applicant] = (await office.distributor.listAudit()).list;
  await office.distributor.normal({ dismemberid: applicant?.dismemberid ?? "" });
  await user.click((await rowOf("林小满")).getByRole("button", { name: "通过" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "通过" }));
  await screen.findByText("已通过");
  const pay = await screen.findByText("已打款", { selector: "button span" });
  await user.click(pay);
  const dialog = within(await screen.findByRole("dialog", { name: "确认已给林小满打款？" }));
  await user.click(dialog.getByRole("button", { name: "已打款" }));
  await screen.findByText("已记为打款");
  await screen.findByText("都处理完了，有新的申请或提现会出现在这里");
});

test("to who is frozen nothing is paid out, and the row says so", async () => {
  const user = await stage.open("/distributors?list=reject");
  const [owner] = (await office.withdrawal.list({ status: 0 })).list;
  await office.distributor.lock({ dismemberid: owner?.dismemberid ?? "", reason: "核查" });
  await user.click(screen.getByText("工作台", { selector: "a" }));
  await screen.findByText("已冻结，解冻后才能打款");
  expect((await rowOf("林小满")).getByRole("button", { name: "通过" })).toHaveProperty(
    "disabled",
    true,
  );
});

test("figures that do not come leave the work to be done, and come on trying again", async () => {
  await stage.trouble("/overview/detail", "error");
  const user = await stage.open("/overview");
  await screen.findByText("工作台没有加载出来");
  await rowOf("吴佳宁");
  await stage.trouble("/overview/detail", "none");
  await user.click(screen.getByText("重试", { selector: "button span" }));
  await card("待审核提现");
});

test("a world without anything has nothing to do, and says what will be here", async () => {
  await control.world.reset({ scenario: "empty" });
  await stage.open("/overview");
  await screen.findByText("都处理完了，有新的申请或提现会出现在这里");
  await screen.findByText(/^近 30 天没有成交/);
  (await card("待审核提现")).getByText("没有要审核的提现");
});
