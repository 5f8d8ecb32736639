import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../data/clients";
import { consoleStage } from "../testing/open-console";

/* Before a backend that has nothing but the documents: they know no workbench, and nothing that is told beforehand. */

const stage = consoleStage({ onlyDocumented: true });

test("a screen of what it does not have says so, and the others are there", async () => {
  const user = await stage.open("/overview");
  await screen.findByText("工作台没有加载出来");
  screen.getByText("这个后端没有这项接口（office.overview.show）");
  await user.click(screen.getByRole("link", { name: /^分销员/ }));
  await screen.findAllByText("林小满");
});

test.each([
  ["/performance", "林小满"],
  ["/withdrawals?status=0", "通过"],
  ["/orders", "林小满"],
  ["/special-goods", "修改"],
] as const)("%s is documented", async (address, seen) => {
  await stage.open(address);
  expect((await screen.findAllByText(new RegExp(seen))).length).toBeGreaterThan(0);
  expect(screen.queryByText(/没有加载出来/)).toBeNull();
});

test("rules are saved, though nobody can say beforehand what they will mean", async () => {
  const user = await stage.open("/settings");
  fireEvent.change(await screen.findByLabelText("冻结天数"), { target: { value: "3" } });
  await screen.findByText("有未保存的修改");
  await user.click(screen.getByRole("button", { name: "保存" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("这个后端不能预先算出会有什么变化：确认之后立即按新的执行。");
  await user.click(dialog.getByRole("button", { name: "确认保存" }));
  await screen.findByText("已保存，现在起生效");
  expect((await office.setting.detail()).distributionrulesetting.freezedays).toBe(3);
});

test("somebody is fired, with what becomes of her money told without figures", async () => {
  const user = await stage.open("/distributors/8123?tab=subordinates");
  await user.click(await screen.findByText("清退", { selector: "button span" }));
  const dialog = within(await screen.findByRole("dialog", { name: "清退林小满？" }));
  await dialog.findByText("客户与下级全部释放");
  await user.click(dialog.getByRole("radio", { name: "作废" }));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "刷单" } });
  await user.click(dialog.getByRole("button", { name: "清退" }));
  await screen.findByText("林小满已清退");
});

test("a transfer that it cannot approve is refused with the reason, and nothing happened", async () => {
  const user = await stage.open("/withdrawals?status=0");
  const [approve] = await screen.findAllByRole("button", { name: "通过" });
  await user.click(approve!);
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "通过" }));
  await waitFor(() =>
    expect(
      screen.getAllByText("这个后端没有这项接口（office.withdrawal.approve），没有生效").length,
    ).toBeGreaterThan(0),
  );
});
