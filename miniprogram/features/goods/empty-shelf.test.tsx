import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { mockPhone } from "../../testing/mock-phone";
import { GoodsScreen } from "./goods-screen";

/* A shop on its first day, which knows no persona: whoever comes is somebody new. */

const phone = mockPhone({ scenario: "empty" });

test("an empty shelf says so, and a tab of it leads back to all", async () => {
  vi.spyOn(Taro, "login").mockResolvedValue({ code: "somebody", errMsg: "login:ok" });
  const page = await phone.open(<GoodsScreen />);
  await page.says("还没有可推广的商品");
  await page.tap("拼多多");
  await page.says("看看其他渠道的商品");
  await page.tap("查看全部商品");
  await page.saysNoMore("看看其他渠道的商品");
  expect(page.text()).toContain("商家上架后会出现在这里");
});
