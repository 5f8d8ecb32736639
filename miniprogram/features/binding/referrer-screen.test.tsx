import { createClient } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { client } from "../../data/client";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import { ReferrerScreen } from "./referrer-screen";

const dayMs = 86_400_000;
const phone = mockPhone({ persona: "customer" });
const be = (persona: Persona) => {
  Taro.clearStorageSync();
  switchPerson(persona);
  phone.signInAs(persona);
};
const beStranger = (code: string) => {
  Taro.clearStorageSync();
  switchPerson("customer");
  vi.spyOn(Taro, "login").mockResolvedValue({ code, errMsg: "login:ok" });
};
const idOf = async (persona: Persona) => {
  be(persona);
  const { dismemberid = "" } = await client.distributor.status();
  return dismemberid;
};

test("whose customer one is, until when, and what it means", async () => {
  const page = await phone.open(<ReferrerScreen />);
  await page.says(/林\*你的推荐人 · 还剩 \d+\s天有效/);
  await page.says(/起.*止/);
  await page.says("你下的单，佣金记给 林*");
  await page.says("下次打开谁的分享就绑定谁");
  await page.says("我也想分享赚佣金");
  const switchTab = vi.spyOn(Taro, "switchTab");
  await page.tap("去逛逛商品");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" }));
});

test("who is a distributor already is not asked to become one", async () => {
  be("newcomer");
  const page = await phone.open(<ReferrerScreen />);
  await page.says("你还没有推荐人");
  await phone.quiet();
  expect(page.text()).not.toContain("我也想分享赚佣金");
});

test("who has none hears how one gets one", async () => {
  beStranger("nobody-yet");
  const page = await phone.open(<ReferrerScreen />);
  await page.says("你还没有推荐人打开朋友的分享就会绑定");
  expect(page.text()).not.toContain("到期后会怎样");
});

test("another one's share changes nothing before the end, with its day", async () => {
  const dismemberid = await idOf("subordinate");
  be("customer");
  await client.binding.bind({ dismemberid });
  const page = await phone.open(<ReferrerScreen />);
  await page.says(
    /这次没有换推荐人你的推荐人是 林\*，\d+月\d+日 到期。到期后再打开别人的分享，就会绑定/,
  );
  await page.says("原因已有推荐人，还没到期");
  await page.says("对你的影响无，照常购买");
  await page.says("继续看商品");
});

test.each<readonly [Persona, Persona, RegExp]>([
  ["busy-distributor", "busy-distributor", /这是你自己的分享自己购买按自购计佣/],
  ["subordinate", "busy-distributor", /你已经是分销员分销员之间不互相绑定/],
])("%s opens the share of %s", async (visitor, sharer, sentence) => {
  const dismemberid = await idOf(sharer);
  be(visitor);
  await client.binding.bind({ dismemberid });
  const page = await phone.open(<ReferrerScreen />);
  await page.says(sentence);
  await page.says("结果未绑定");
});

test.each<Persona | "unknown">(["locked", "fired", "unknown"])(
  "the share of one who is %s binds nobody, and does not tell why",
  async (sharer) => {
    const dismemberid = sharer === "unknown" ? "999999" : await idOf(sharer);
    beStranger(`visitor-of-${sharer}`);
    await client.binding.bind({ dismemberid });
    const page = await phone.open(<ReferrerScreen />);
    await page.says("对方暂时不能绑定客户商品仍可购买");
    await page.says("分销员之间不互相绑定");
    expect(page.text()).not.toContain("已冻结、");
  },
);

test("a code that had expired is said, of which the server keeps no word", async () => {
  const page = await phone.open(<ReferrerScreen />, { reason: "code-expired" });
  await page.says("这个码已过期");
  await page.says("原因码已过期");
});

test("a binding that has ended is none", async () => {
  await phone.passTime(31 * dayMs);
  be("customer");
  const page = await phone.open(<ReferrerScreen />);
  await page.says("你还没有推荐人");
});

test("a receipt that does not come is a sentence with another try", async () => {
  await phone.play("faults", { path: "/distributorinfo/getbindinginfo", kind: "error" });
  const page = await phone.open(<ReferrerScreen />);
  await page.says("服务开小差了");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("你的推荐人 ·");
});

test("without a network what was known stays, with its time", async () => {
  const page = await phone.open(<ReferrerScreen />);
  await page.says("你的推荐人 ·");
  phone.setOnline(false);
  await page.says(/网络不可用，显示的是 .* 的数据/);
});

test("who was locked since goes on being her customers' referrer", async () => {
  const dismemberid = await idOf("busy-distributor");
  const office = createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });
  await office.distributor.lock({ dismemberid, reason: "核查" });
  await phone.passTime(1_000);
  be("customer");
  const page = await phone.open(<ReferrerScreen />);
  await page.says("你的推荐人 ·");
});
