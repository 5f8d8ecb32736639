import { expect, test } from "vitest";
import { office } from "../../testing/goods-stage";
import { mockPhone } from "../../testing/mock-phone";
import { RulesScreen } from "./rules-screen";

const phone = mockPhone();
const rulePath = "/distributionsetting/getpublicrule";

test("one answer is open at a time, and another topic begins with its first", async () => {
  const page = await phone.open(<RulesScreen />);
  await page.says("实付金额 × 佣金比例");
  await page.tap("退货了怎么办？");
  await page.says("不用你转账");
  expect(page.text()).not.toContain("实付金额 × 佣金比例");
  await page.tap("提现");
  await page.says("一次能提多少？");
  expect(page.text()).toMatch(/单笔 ¥10 到 ¥2,000，每天最多 \d+\s次/);
});

test("a link opens its question", async () => {
  const page = await phone.open(<RulesScreen />, { question: "not-bound" });
  await page.says("都不会绑定");
  expect(page.text()).not.toContain("佣金怎么算？");
});

test("the agreement is read with its version", async () => {
  const page = await phone.open(<RulesScreen />);
  await page.says(/协议\S+ 版/);
  const { agreement } = (await office().setting.detail()).distributionrecruitsetting;
  await page.tap(`${agreement.title}${agreement.version} 版`);
  await page.says(agreement.content.slice(0, 12));
});

test("without an answer there is another try, and without a network what was known stays", async () => {
  await phone.play("faults", { path: rulePath, kind: "error", status: 500, times: 9 });
  const page = await phone.open(<RulesScreen />);
  await page.says("重试");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("佣金怎么算？");
  phone.setOnline(false);
  await page.says("网络不可用");
  expect(page.text()).toContain("佣金怎么算？");
});
