import { createClient, type FormField } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { client } from "../../data/client";
import { queryClient } from "../../data/query-client";
import { useInvitation } from "../../session/invitation";
import type { Persona } from "../../session/persona";
import { switchPerson } from "../../session/switch-person";
import { mockPhone } from "../../testing/mock-phone";
import type { OpenedPage } from "../../testing/opened-page";
import { JoinScreen } from "./join-screen";
import { RecruitScreen } from "./recruit-screen";

const phone = mockPhone({ persona: "customer" });
const be = (persona: Persona) => {
  switchPerson(persona);
  // Nothing of the former one stays on the phone: in this build all have one name there.
  Taro.clearStorageSync();
  queryClient.clear();
  phone.signInAs(persona);
};
const applied = () =>
  phone.sent.filter((request) => request.path === "/distributorinfo/registerbyminiapp");
const office = () =>
  createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });

/** The merchant changes what is asked, or whether anybody may apply. */
type Change = NonNullable<
  Parameters<ReturnType<typeof office>["setting"]["update"]>[0]
>["distributionrecruitsetting"];
const ask = async (change: NonNullable<Change>) => {
  await office().setting.update({ distributionrecruitsetting: change });
  await phone.passTime(1_000);
};

const idcard = { key: "idcard", label: "身份证号", type: "idcard", required: true } as const;
type KnownField = FormField & { type: Exclude<FormField["type"], "unknown"> };
const known = (fields: readonly FormField[]) =>
  fields.filter((field): field is KnownField => field.type !== "unknown");

const fill = async (page: OpenedPage) => {
  await page.type("姓名", "周可心");
  await page.type("手机号", "150 5512 6678");
  await page.type("所在地区", "浙江省 杭州市 西湖区");
};

let switchTab: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  useInvitation.getState().forget();
  switchTab = vi.spyOn(Taro, "switchTab");
});
const wentToCentre = () =>
  vi.waitFor(() => expect(switchTab).toHaveBeenCalledWith({ url: "/pages/centre/index" }));

test("the form is the merchant's own, and one tap twice is one application", async () => {
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.tap("朋友圈");
  expect(page.fieldText("手机号")).toBe("150 5512 6678");
  await page.tap("我已阅读并同意");
  await page.tap("提交申请", 2);
  await wentToCentre();
  expect(applied()).toHaveLength(1);
  expect(applied()[0]?.body).toMatchObject({
    fields: {
      name: "周可心",
      phone: "15055126678",
      region: "浙江省 杭州市 西湖区",
      audience: "moments",
    },
  });
  expect((await client.distributor.status()).status).toBe("audit");
});

test("every mistake is said at its field, and leaves as soon as it is mended", async () => {
  const page = await phone.open(<JoinScreen />);
  await page.type("手机号", "150 5512 667");
  await page.tap("提交申请");
  await page.says("还有 3 处需要修改，已定位到第一处");
  for (const sentence of [
    "请填写姓名",
    /手机号应为 11\s位数字，现在是 10\s位/,
    "请选择所在地区",
    "请先阅读并同意协议",
  ]) {
    await page.says(sentence);
  }
  await page.type("姓名", "周");
  await page.saysNoMore("请填写姓名");
  await page.says("还有 2 处");
  await page.tap("我已阅读并同意");
  await page.saysNoMore("请先阅读并同意协议");
  expect(applied()).toHaveLength(0);
});

test("what was filled in is there the next time, but for the number of an identity card", async () => {
  const { fields } = await client.recruit.form();
  const many = Array.from({ length: 5 }, (_, index) => ({
    value: `v${index}`,
    label: `选项${index}`,
  }));
  const which = {
    key: "which",
    label: "从哪里知道",
    type: "select",
    required: true,
    options: many,
  } as const;
  await ask({ infofields: [...known(fields), idcard, which] });
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.type("身份证号", "11010519491231002x");
  page.place
    .querySelector("input[aria-label^='身份证号']")
    ?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await vi.waitFor(() => expect(page.fieldText("身份证号")).toBe("1101**********002X"));
  await page.tap("请选择");
  await page.tap("选项3");
  await page.says("选项3");
  expect(JSON.stringify(Taro.getStorageSync("join-draft:wechat"))).not.toContain("11010519491231");
  page.close();
  const again = await phone.open(<JoinScreen />);
  await again.says("选项3");
  expect(again.fieldText("姓名")).toBe("周可心");
  expect(again.fieldText("身份证号")).toBe("");
});

test("a number of an identity card is written anew, never shown again", async () => {
  const { fields } = await client.recruit.form();
  await ask({ infofields: [...known(fields), idcard] });
  const page = await phone.open(<JoinScreen />);
  await page.type("身份证号", "11010519491231002x");
  page.place
    .querySelector("input[aria-label^='身份证号']")
    ?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await page.tap("重填");
  await vi.waitFor(() => expect(page.fieldText("身份证号")).toBe(""));
});

test("an agreement that has changed meanwhile is agreed to anew", async () => {
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.tap("我已阅读并同意");
  const { agreement } = await client.recruit.form();
  await ask({ agreement: { ...agreement, version: "2026-12" } });
  await page.tap("提交申请");
  await page.says("协议已更新，请重新阅读后提交");
  await page.tap("《分销员推广协议》");
  await page.says("2026-12 版");
  await page.tap("同意");
  await page.saysNoMore("协议已更新");
  await page.tap("提交申请");
  await wentToCentre();
});

const path = "/distributorinfo/registerbyminiapp";

test("without an answer one may ask again, and it is one application", async () => {
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.tap("我已阅读并同意");
  phone.setOnline(false);
  await page.tap("提交申请");
  await page.says("没有收到结果，可能已经提交。再点一次不会重复申请");
  phone.setOnline(true);
  await page.tap("提交申请");
  await wentToCentre();
});

test("an application whose answers were all lost shows by itself that it was made", async () => {
  await phone.play("faults", { path, kind: "drop", times: 3 });
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.tap("我已阅读并同意");
  await page.tap("提交申请");
  await page.says("你已经提交过申请");
});

test("who was invited becomes a subordinate; an invitation that ended keeps nobody from applying", async () => {
  be("busy-distributor");
  const { sceneid } = await client.recruit.invitation();
  be("customer");
  const until = Date.now() + 20 * 86_400_000;
  useInvitation.getState().keep({ sceneid, invitername: "林*", expiresat: until });
  const page = await phone.open(<JoinScreen />);
  await page.says("邀请人 林*，通过后你成为 ta 的下级");
  page.close();
  useInvitation.getState().keep({ sceneid: "gone", invitername: "林*", expiresat: until });
  const other = await phone.open(<JoinScreen />);
  await fill(other);
  await other.tap("我已阅读并同意");
  await other.tap("提交申请");
  await other.says("邀请码已失效，仍可以直接申请，再点一次提交");
  await other.tap("提交申请");
  await wentToCentre();
});

test("who was turned down finds what she had filled in", async () => {
  be("rejected");
  Taro.setStorageSync(
    "join-draft:wechat",
    JSON.stringify({ version: 1, value: { name: "何家明", phone: "13800002046" } }),
  );
  const page = await phone.open(<JoinScreen />);
  await page.says("提交申请");
  expect(page.fieldText("姓名")).toBe("何家明");
  expect(page.fieldText("手机号")).toBe("138 0000 2046");
});

test("who was turned down hands in again what she had filled in, mended", async () => {
  const page = await phone.open(<JoinScreen />);
  await fill(page);
  await page.tap("朋友圈");
  await page.tap("我已阅读并同意");
  await page.tap("提交申请");
  await wentToCentre();
  page.close();
  const { dismemberid = "" } = await client.distributor.status();
  await office().distributor.reject({ dismemberid, reason: "姓名与实名信息不一致" });
  queryClient.clear();
  const again = await phone.open(<JoinScreen />);
  await again.says("提交申请");
  expect(again.fieldText("姓名")).toBe("周可心");
  expect(again.fieldText("手机号")).toBe("150 5512 6678");
  await again.type("姓名", "周可馨");
  await again.tap("提交申请");
  await again.says("请先阅读并同意协议");
  await again.tap("我已阅读并同意");
  await again.tap("提交申请");
  await vi.waitFor(async () => expect((await client.distributor.status()).status).toBe("audit"));
  expect(applied().map(({ body }) => body)).toMatchObject([
    { fields: { name: "周可心", audience: "moments" } },
    { fields: { name: "周可馨", phone: "15055126678", audience: "moments" } },
  ]);
});

test.each<readonly [Persona, string]>([
  ["auditing", "你已经提交过申请"],
  ["busy-distributor", "你已经是分销员"],
  ["locked", "你的分销资格已冻结"],
])("%s has nothing to apply for", async (persona, sentence) => {
  be(persona);
  const page = await phone.open(<JoinScreen />);
  await page.says(sentence);
  await page.says("去分销中心");
});

test("while recruiting is closed neither page offers to apply, and an invitation is kept", async () => {
  await ask({ recruitenable: false });
  useInvitation
    .getState()
    .keep({ sceneid: "abc", invitername: "林*", expiresat: Date.UTC(2099, 11, 26) });
  const form = await phone.open(<JoinScreen />);
  await form.says("暂时没有开放申请");
  const landing = await phone.open(<RecruitScreen />);
  await landing.says(
    /商家恢复招募后，可以在这里直接提交申请。林\* 的邀请已为你保留到 2099年12月26日。/,
  );
  expect(landing.text()).not.toContain("申请成为分销员");
  await landing.says("先去逛逛商品");
});

test("a form that does not come is a sentence with another try", async () => {
  await phone.play("faults", { path: "/distributionsetting/getinfosettings", kind: "error" });
  const page = await phone.open(<JoinScreen />);
  await page.says("服务开小差了");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("提交申请");
});

test("the landing says who invites and what one earns by the merchant's real rates", async () => {
  const rule = await client.recruit.publicRule();
  useInvitation
    .getState()
    .keep({ sceneid: "abc", invitername: "林*", expiresat: Date.UTC(2099, 11, 26) });
  const page = await phone.open(<RecruitScreen />);
  await page.says("林* 邀请你成为分销员邀请有效期至 2099年12月26日");
  await page.says(
    `¥100.00×佣金比例${rule.traderateto / 100}%=你的佣金¥${(rule.traderateto / 100).toFixed(2)}`,
  );
  await page.says("最多两级分佣，不以发展人员数量计酬");
  const navigateTo = vi.spyOn(Taro, "navigateTo");
  await page.tap("申请成为分销员");
  await vi.waitFor(() =>
    expect(navigateTo).toHaveBeenCalledWith({ url: "/packages/join/apply/index" }),
  );
});

test("an invitation that has expired is said to be, and one may still apply", async () => {
  useInvitation.getState().keep({ sceneid: "abc", expiresat: 1 });
  const page = await phone.open(<RecruitScreen />);
  await page.says("邀请码已过期，仍可以直接申请");
  await page.says("申请成为分销员");
});

test("the landing sends who is a distributor to her centre", async () => {
  be("busy-distributor");
  const page = await phone.open(<RecruitScreen />);
  await page.says("你已经是分销员");
  await page.tap("去分销中心");
  await wentToCentre();
});

test("an unreachable landing has another try", async () => {
  await phone.play("faults", { path: "/distributionsetting/getrecruitenable", kind: "error" });
  const page = await phone.open(<RecruitScreen />);
  await page.says("服务开小差了");
  await phone.play("faults", { kind: "none" });
  await page.tap("重试");
  await page.says("三步开始");
});
