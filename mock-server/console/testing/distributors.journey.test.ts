import { formatYuan } from "@distribution/sdk";
import { expect, test } from "vitest";
import { deskStage } from "./desk-stage";

/* An operator decides about people, and they see it on their phones. */

const desk = deskStage();
const centre = "/#/pages/centre/index";

test("a newcomer is audited from the workbench, and sees it on the phone", async () => {
  const phone = await desk.phone("auditing");
  await phone.open(centre);
  await phone.seeText("资料审核中");

  const { console: office } = desk;
  await office.open("/overview");
  await office.row("吴佳宁").getByRole("button", { name: "通过", exact: true }).click();
  await office.dialog.getByText(/吴佳宁成为分销员/).waitFor();
  await office.confirm("通过");
  await office.seeText("吴佳宁已成为分销员");
  await office.seeText("没有要审核的申请");

  await phone.open(centre);
  await phone.seeText("可提现");
});

test("a distributor is fired with the money told before, and reads on the phone what became of it", async () => {
  const { console: office, world } = desk;
  const phone = await desk.phone("subordinate");
  const before = await world.member("subordinate").distributor.detail();
  await office.open("/distributors?keyword=周可心");
  await office.row("周可心").getByRole("link", { name: "周可心" }).click();
  await office.page.getByRole("button", { name: "清退", exact: true }).click();
  const { dialog } = office;
  await dialog.getByText(`¥${formatYuan(before.pendingcommission)}`).waitFor();
  await dialog.getByText(`¥${formatYuan(before.withdrawableamount)} 仍可提现`).waitFor();
  await dialog.getByRole("radio", { name: /^作废/ }).check();
  await dialog.getByLabel("原因").fill("违反推广规范");
  await office.confirm("清退");
  await office.seeText("周可心已清退");
  expect(await world.member("subordinate").distributor.status()).toMatchObject({
    status: "fire",
    reason: "违反推广规范",
  });

  await phone.open(centre);
  await phone.seeText("分销资格已终止");
  await phone.seeText("违反推广规范");
});

test("a refusal's reason is what the applicant reads", async () => {
  const { console: office } = desk;
  await office.open("/distributors?list=audit");
  await office.row("吴佳宁").getByRole("button", { name: "不通过" }).click();
  await office.dialog.getByLabel("原因").fill("手机号与姓名不一致");
  await office.confirm("不通过");
  await office.seeText("吴佳宁的申请未通过，已通知本人");
  const phone = await desk.phone("auditing");
  await phone.open(centre);
  await phone.seeText("申请没有通过");
  await phone.seeText("手机号与姓名不一致");
});
