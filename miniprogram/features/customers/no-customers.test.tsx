import { expect, test } from "vitest";
import { mockPhone } from "../../testing/mock-phone";
import { CustomersScreen } from "./customers-screen";

const phone = mockPhone({ persona: "newcomer" });

test("who has no customers yet is told how they come", async () => {
  const page = await phone.open(<CustomersScreen />);
  await page.says("还没有锁粉中的客户");
  await page.says("去选品");
  await page.tap("已失效");
  await page.says("没有失效的客户");
  await page.tap("看锁粉中的客户");
  await page.says("还没有锁粉中的客户");
  expect(page.text()).toContain("好友打开就成为你的客户");
});
