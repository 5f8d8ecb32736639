import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

test("a withdrawal that waits is approved once, however often one clicks", async () => {
  const user = await stage.open("/withdrawals?status=0");
  const [approve] = await screen.findAllByRole("button", { name: "通过" });
  if (!approve) throw new Error("Nothing waits.");
  await user.click(approve);
  const dialog = await screen.findByRole("dialog");
  const confirm = within(dialog).getByRole("button", { name: "通过" });
  confirm.click();
  confirm.click();
  await screen.findByText("已通过，开始打款");
  expect(stage.asked.filter((path) => path === "/withdraw/approve")).toHaveLength(1);
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/withdraw/listbypage", "error");
  const user = await stage.open("/withdrawals");
  await screen.findByText("提现申请没有加载出来");
  await stage.trouble("/withdraw/listbypage", "none");
  await user.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(screen.queryAllByRole("row").length).toBeGreaterThan(3));
});
