import { endpointsOf, memberApi } from "@distribution/sdk";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { routeOf, routes, type PageName } from "../../routes";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { addressTo } from "./screen-to-reach";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* A backend that has what the merchant's documents name, and a gateway's page in place of the rest. */

const assumed = new Set(
  endpointsOf(memberApi)
    .filter(({ source, name }) => source === "assumed" && !name.startsWith("session."))
    .map(({ path }): string => path),
);
/** How errors are said, in whatever place; a toast would be one too. */
const trouble = /出了点问题|没有加载出来|没有生成出来|重试|数据不完整|请刷新|连接不上|没能/;

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
/** What was asked that is not there, since the app was started. */
let asked: string[] = [];
let failures = 0;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startMockServer({ h5Dir: h5BuildDir(), onlyDocumented: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail")
    await phone.screenshot(`failed-only-documented-${(failures += 1)}`);
  await phone.close();
  await server.close();
});

async function be(persona?: string): Promise<void> {
  phone = await openPhone(browser, {
    baseUrl: server.url,
    ...(persona === undefined ? {} : { persona }),
  });
  phone.page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (assumed.has(pathname)) asked.push(pathname);
  });
}

async function start(page: PageName, query = ""): Promise<void> {
  asked = [];
  await phone.open(addressTo(page, query));
}

async function expectCalm(): Promise<void> {
  expect(await phone.screen.innerText()).not.toMatch(trouble);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(phone.problems.filter((problem) => !/status of 404/.test(problem))).toEqual([]);
}

const seesNo = (text: string) =>
  expect.poll(() => phone.page.getByText(text).locator("visible=true").count()).toBe(0);

async function call<Reply>(path: string, body: object, token = ""): Promise<Reply> {
  const answer = await fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { token }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Reply;
}

test(
  "a distributor finds her money and her orders, and withdraws",
  { timeout: 120_000 },
  async () => {
    await be();
    await start("centre");
    await phone.seeText(/将于/);
    for (const gone of ["资金明细", "排行榜", "本月名次", "去收款"]) await seesNo(gone);
    await phone.screenshot("only-documented-centre");
    await phone.tapTab("订单");
    await phone.seeText(/实付/);
    await phone.tapText("拼多多");
    await phone.seeText(/已成团|等待成团/);
    await phone.page.locator(".card.pressable:visible").first().tap();
    await phone.seeText("这笔钱的路");
    await phone.seeText("买家付款");
    await phone.screenshot("only-documented-order");
    await expectCalm();

    await start("centre");
    await phone.seeText(/将于/);
    await phone.tapText("提现");
    await phone.page.locator("input:visible").first().fill("12.5");
    await phone.tapText("提现 ¥12.50");
    await phone.seeText("已提交，等商家审核");
    await phone.tapText("查看进度");
    await phone.page.waitForURL(/withdraw\/detail/);
    await phone.seeText("待审核");
    await seesNo("取消提现");
    await phone.screenshot("only-documented-record");
    await expectCalm();
  },
);

test(
  "whoever is invited applies and is approved, and whose customer one is stays known",
  { timeout: 120_000 },
  async () => {
    const { token } = await call<{ token: string }>("/member/loginbyminiapp", {
      code: "persona:busy-distributor",
    });
    const { sceneid } = await call<{ sceneid: string }>(
      "/distributorinfo/getinvitationinfo",
      {},
      token,
    );
    await be("customer");
    await start("referrer");
    await phone.seeText("分销员编号");
    await phone.seeText("8123");
    await phone.screenshot("only-documented-referrer");
    await expectCalm();

    await start("centre", `?scene=${encodeURIComponent(sceneid)}`);
    await phone.seeText("林* 邀请你成为分销员");
    await phone.screenshot("only-documented-recruit");
    await expectCalm();
    await phone.tapText("申请成为分销员");
    await phone.seeText("邀请人 林*");
    await phone.page.getByLabel("姓名").fill("陈晓");
    await phone.page.getByLabel("手机号").fill("15055126678");
    await phone.page.getByLabel("所在地区").fill("浙江省 杭州市 西湖区");
    await phone.tapText("微信群");
    await phone.tapText("《分销员推广协议》");
    await phone.seeText("2026-01 版");
    await phone.page.getByText("同意", { exact: true }).last().tap();
    await phone.tapText("提交申请");
    await phone.seeText("待审核");
    await phone.screenshot("only-documented-audit");
    await expectCalm();

    const operator = await call<{ token: string }>("/member/loginbyoperator", {
      account: "operator",
      password: "operator",
    });
    const { list } = await call<{ list: { dismemberid: string; name: string }[] }>(
      "/distributorinfo/getauditdistributor",
      { pageindex: 1, pagesize: 100 },
      operator.token,
    );
    const { dismemberid } = list.find(({ name }) => name === "陈晓") ?? {};
    await call("/distributorinfo/normal", { dismemberid }, operator.token);
    await start("centre");
    await phone.seeText("赚到第一笔佣金");
    await phone.seeText("邀请一位好友");
    await phone.screenshot("only-documented-newcomer");
    await expectCalm();
  },
);

const seen: Partial<Record<PageName, string | RegExp>> = {
  orders: /实付/,
  centre: /将于/,
  unknownPage: "没有找到这个页面",
  subOrders: /下级 /,
  performance: /实付/,
  withdrawApply: "实际到账",
  withdrawRecords: "已打款",
  customers: /绑定 · 剩/,
  recruit: "你已经是分销员",
  joinApply: "你已经是分销员",
  invite: "累计下级分佣",
  referrer: /推荐人/,
  settings: "退出登录",
  autoWithdraw: /自动提现/,
  notifications: /微信订阅消息/,
  privacy: /隐私/,
  rules: "佣金怎么算？",
};

test(
  "every page opens by its address, and says calmly what the shop does not have",
  { timeout: 240_000 },
  async () => {
    await be();
    // A record's own page was met on its way; a tool of ours is in no build.
    const names = (Object.keys(routes) as PageName[]).filter((name) => {
      const { parameters, developer, needs } = routeOf(name);
      return developer !== true && (parameters === undefined || needs !== undefined);
    });
    for (const name of names) {
      const { needs, parameters } = routeOf(name);
      const query = parameters ? `?${Object.keys(parameters).join("")}=9` : "";
      await start(name, query);
      await phone.seeText(needs ? "还没有开放" : (seen[name] ?? `no text for ${name}`));
      await phone.screenshot(`only-documented-page-${name}`);
      await expectCalm();
    }
  },
);
