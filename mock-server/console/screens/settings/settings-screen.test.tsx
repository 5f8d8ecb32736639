import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const updates = () => stage.asked.filter((path) => path === "/distributionsetting/updatesetting");
const type = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};
const save = () => screen.getByRole("button", { name: "保存" });

test("what the change means is said before it is saved, once", async () => {
  const user = await stage.open("/settings");
  type(await screen.findByLabelText("冻结天数"), "3");
  await screen.findByText("有未保存的修改");
  await user.click(save());
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText(
    /之后结算的订单按 3 天冻结；已经在冻结期的 \d+ 笔佣金，可提现日期不变/,
  );
  expect(updates()).toHaveLength(0);
  const confirm = within(dialog).getByRole("button", { name: "确认保存" });
  confirm.click();
  confirm.click();
  await screen.findByText("已保存，现在起生效");
  expect(updates()).toHaveLength(1);
  expect((await office.setting.detail()).distributionrulesetting.freezedays).toBe(3);
  await screen.findByText("没有未保存的修改");
});

test("the server's word on a grade stands at that grade, and goes with the correction", async () => {
  const user = await stage.open("/settings");
  const [, , gold] = await screen.findAllByLabelText("交易佣金");
  type(gold!, "51");
  await user.click(save());
  const said = await screen.findByText("交易佣金比例不能超过 50%", {
    selector: ".ant-form-item-explain-error",
  });
  expect(gold?.closest(".ant-form-item")?.contains(said)).toBe(true);
  type(gold!, "16");
  await user.click(save());
  await screen.findByText("保存之后会怎样");
  await waitFor(() =>
    expect(
      screen.queryByText("交易佣金比例不能超过 50%", { selector: ".ant-form-item-explain-error" }),
    ).toBeNull(),
  );
});

test("a list that is wrong as a whole is told above it", async () => {
  const user = await stage.open("/settings");
  const [, , gold] = await screen.findAllByRole("button", { name: /^删除第 \d 个等级/ });
  await user.click(gold!);
  await user.click(save());
  const [alert] = await screen.findAllByRole("alert");
  expect(alert?.textContent).toContain("等级“金牌分销员”还有");
});

test("a field that is emptied is not sent as if it were not mentioned", async () => {
  const user = await stage.open("/settings");
  type(await screen.findByLabelText("最低提现金额"), "");
  await user.click(save());
  await screen.findByText("请填写", { selector: ".ant-form-item-explain-error" });
  expect(stage.asked).not.toContain("/distributionsetting/previewsetting");
});

test("the application form is put into another order", async () => {
  const user = await stage.open("/settings");
  const before = (await office.setting.detail()).distributionrecruitsetting.infofields;
  await user.click(await screen.findByRole("button", { name: "第 1 项下移" }));
  await user.click(save());
  await user.click(await screen.findByRole("button", { name: "确认保存" }));
  await screen.findByText("已保存，现在起生效");
  const after = (await office.setting.detail()).distributionrecruitsetting.infofields;
  expect(after.map(({ key }) => key)).toEqual([
    before[1]?.key,
    before[0]?.key,
    ...before.slice(2).map(({ key }) => key),
  ]);
});

test("whoever leaves with something unsaved is asked, and may stay or take it back", async () => {
  const user = await stage.open("/settings");
  type(await screen.findByLabelText("锁粉天数"), "9");
  await screen.findByText("有未保存的修改");
  await user.click(screen.getByRole("link", { name: /提现/ }));
  await user.click(await screen.findByRole("button", { name: "留下" }));
  expect(location.hash).toBe("#/settings");
  await user.click(screen.getByRole("button", { name: "放弃修改" }));
  expect(screen.getByLabelText("锁粉天数")).not.toHaveProperty("value", "9");
  await screen.findByText("没有未保存的修改");
});

test("what somebody else saved meanwhile is told, and comes in under what was typed here", async () => {
  const user = await stage.open("/settings");
  const freeze = await screen.findByLabelText("冻结天数");
  type(freeze, "3");
  type(screen.getByLabelText("每日提现次数"), "5");
  await office.setting.update({ distributionrulesetting: { freezedays: 12, lockdays: 9 } });
  await user.click(save());
  await screen.findByText("规则刚刚被别人改过，你的修改还没有保存");
  expect(freeze).toHaveProperty("value", "3");
  await user.click(screen.getByRole("button", { name: "载入最新的规则，保留我的修改" }));
  await screen.findByText("有未保存的修改");
  expect(freeze).toHaveProperty("value", "3");
  expect(screen.getByLabelText("锁粉天数")).toHaveProperty("value", "9");
  await screen.findByText("别人刚刚也改了这一项，这里是你填的");
  await user.click(save());
  await user.click(await screen.findByRole("button", { name: "确认保存" }));
  await screen.findByText("没有未保存的修改");
  expect((await office.setting.detail()).distributionrulesetting).toMatchObject({
    freezedays: 3,
    lockdays: 9,
    dailywithdrawlimit: 5,
  });
});

test("who is beaten to it between reading the effects and saving is told too, and may give up", async () => {
  const user = await stage.open("/settings");
  type(await screen.findByLabelText("冻结天数"), "3");
  await user.click(save());
  const confirm = await screen.findByRole("button", { name: "确认保存" });
  await office.setting.update({ distributionrulesetting: { freezedays: 12 } });
  await user.click(confirm);
  await screen.findByText("规则刚刚被别人改过，你的修改还没有保存");
  await user.click(screen.getByRole("button", { name: "放弃修改" }));
  await screen.findByText("没有未保存的修改");
  expect(screen.getByLabelText("冻结天数")).toHaveProperty("value", "12");
  expect((await office.setting.detail()).distributionrulesetting.freezedays).toBe(12);
});

test("when the preview does not come nothing is saved, and it is said", async () => {
  const user = await stage.open("/settings");
  type(await screen.findByLabelText("冻结天数"), "3");
  await stage.trouble("/distributionsetting/previewsetting", "error");
  await user.click(save());
  await waitFor(() => expect(screen.getByText(/稍后/)).toBeDefined());
  expect(updates()).toHaveLength(0);
});

test("rules that do not come say so, and come on trying again", async () => {
  await stage.trouble("/distributionsetting/detail", "error");
  const user = await stage.open("/settings");
  await screen.findByText("规则没有加载出来");
  await stage.trouble("/distributionsetting/detail", "none");
  await user.click(screen.getByRole("button", { name: "重试" }));
  await screen.findByLabelText("冻结天数");
});
