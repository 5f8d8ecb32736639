import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findBarriers } from "./find-barriers";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* How one becomes a distributor, and how one becomes somebody's customer. */

const centre = "/#/pages/centre/index";
const goods = "/#/pages/goods/index";

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startMockServer({ h5Dir: h5BuildDir() });
  phone = await openPhone(browser, { baseUrl: server.url });
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

/** What somebody else asks the server meanwhile. */
async function call<Reply>(path: string, body: object | undefined, token = ""): Promise<Reply> {
  const answer = await fetch(server.url + path, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", ...(token && { token }) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Reply;
}
const signIn = async (persona: string) =>
  (await call<{ token: string }>("/member/loginbyminiapp", { code: `persona:${persona}` })).token;
const operator = async () =>
  (
    await call<{ token: string }>("/member/loginbyoperator", {
      account: "operator",
      password: "operator",
    })
  ).token;

/** The personas are chosen on the centre. */
async function be(name: string): Promise<void> {
  await phone.open(centre);
  await phone.seeText("演示身份");
  await phone.tapText("演示身份");
  await phone.tapText(name);
  await phone.page.getByRole("button", { name: `演示身份：${name}，切换` }).waitFor();
}

/** What went wrong, but for refusals that were met on purpose: figures of who is none, a code that is none. */
const problems = () => phone.problems.filter((problem) => !/status of 40[34]/.test(problem));

test(
  "who is invited applies, is approved by the operator, and has her centre",
  { timeout: 120_000 },
  async () => {
    const token = await signIn("busy-distributor");
    const { sceneid } = await call<{ sceneid: string }>(
      "/distributorinfo/getinvitationinfo",
      {},
      token,
    );
    await be("普通顾客");
    await phone.open(`${centre}?scene=${encodeURIComponent(sceneid)}`);
    await phone.seeText("林* 邀请你成为分销员", 15_000);
    await phone.screenshot("recruit");
    expect(await findBarriers(phone.page)).toEqual([]);
    await phone.tapText("申请成为分销员");
    await phone.seeText("邀请人 林*");
    await phone.tapText("提交申请");
    await phone.seeText(/还有 3 处需要修改/);
    await phone.screenshot("join-mistakes");
    expect(await findBarriers(phone.page)).toEqual([]);
    await phone.page.getByLabel("姓名").fill("陈晓");
    await phone.page.getByLabel("手机号").fill("15055126678");
    await phone.page.getByLabel("所在地区").fill("浙江省 杭州市 西湖区");
    await phone.tapText("微信群");
    await phone.tapText("《分销员推广协议》");
    await phone.seeText("2026-01 版");
    await phone.screenshot("agreement");
    await phone.page.getByText("同意", { exact: true }).last().tap();
    await phone.screenshot("join");
    await phone.tapText("提交申请");
    await phone.seeText("资料审核中");
    await phone.screenshot("join-audit");

    const office = await operator();
    const { list } = await call<{ list: { dismemberid: string; name: string }[] }>(
      "/distributorinfo/getauditdistributor",
      { pageindex: 1, pagesize: 20 },
      office,
    );
    const applicant = list.find(({ name }) => name === "陈晓");
    await call("/distributorinfo/normal", { dismemberid: applicant?.dismemberid }, office);
    await phone.tapText("刷新状态");
    await phone.seeText("已通过");
    await phone.seeText("提现记录");
    await phone.seeText("上级 林*");
    expect(problems()).toEqual([]);
  },
);

test(
  "a customer comes by a share, sees the receipt, and keeps whom she has",
  { timeout: 120_000 },
  async () => {
    const { dismemberid } = await call<{ dismemberid: string }>(
      "/distributorinfo/status",
      undefined,
      await signIn("subordinate"),
    );
    await be("普通顾客");
    await phone.open(`${goods}?dismemberid=${dismemberid}`);
    // At once: the bar goes away by itself.
    await phone.tapText("这次没有换推荐人");
    await phone.seeText("已有推荐人，还没到期");
    await phone.seeText("对你的影响");
    await phone.screenshot("referrer");
    expect(await findBarriers(phone.page)).toEqual([]);
    // A code that nobody knows keeps nobody out.
    await phone.open(`${goods}?scene=nobody-knows-it`);
    await phone.seeText("已售", 15_000);
    expect(problems()).toEqual([]);
  },
);
