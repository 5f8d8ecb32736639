import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* A commission from the order until it is paid, and what comes between. One business for all of them, in this order. */

const dayMs = 86_400_000;
const centre = "/#/pages/centre/index";

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
let failures = 0;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startMockServer({ h5Dir: h5BuildDir() });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await phone.screenshot(`failed-money-${(failures += 1)}`);
  await phone.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function post<Reply>(path: string, body: object, token = ""): Promise<Reply> {
  const answer = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", token },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Reply;
}

interface SignedIn {
  readonly token: string;
  readonly member: { readonly memberid: string };
}
const signIn = (code: string) => post<SignedIn>("/member/loginbyminiapp", { code });
const office = async (path: string, body: object) => {
  const operator = { account: "operator", password: "operator" };
  const { token } = await post<SignedIn>("/member/loginbyoperator", operator);
  return post(path, body, token);
};
const statusOf = async (persona: string) => {
  const { token } = await signIn(`persona:${persona}`);
  const answer = await fetch(`${server.url}/distributorinfo/status`, { headers: { token } });
  return (await answer.json()) as { dismemberid: string };
};

async function openAs(persona: string): Promise<void> {
  phone = await openPhone(browser, { baseUrl: server.url, persona });
  await phone.open(centre);
}

test("an order's commission is pending, is settled, is withdrawn, and is paid", async () => {
  const { dismemberid } = await statusOf("newcomer");
  await openAs("newcomer");
  await phone.seeText("赚到第一笔佣金");
  await phone.screenshot("first-steps");

  const { member } = await signIn("a buyer of the journey");
  const { orderno } = await post<{ orderno: string }>("/__mock/orders", {
    buyermemberid: member.memberid,
    ordersource: "selfsupport",
    orderamount: 50_000,
    dismemberid,
  });
  await phone.page.reload();
  await phone.seeText("最近动态");
  await phone.seeText(/买了/);
  await phone.seeText("待结算");

  await post("/__mock/orders/status", { orderno, originalorderstatus: 5 });
  await post("/__mock/clock", { advancems: 9 * dayMs });
  await phone.page.reload();
  await phone.tapText("提现");
  await phone.tapText("支付宝");
  await phone.tapText("全部提现");
  await phone.page.getByLabel("支付宝账号").fill("13800002046");
  await phone.tapText(/^提现 ¥/);
  await phone.seeText("已提交，等商家审核");
  await phone.tapText("查看进度");
  await phone.page.waitForURL(/withdrawid=(\d+)/);

  const withdrawid = /withdrawid=(\d+)/.exec(phone.page.url())?.[1];
  await office("/withdraw/approve", { withdrawid });
  await post("/__mock/payouts", { withdrawid, result: "success" });
  await phone.page.reload();
  await phone.seeText("已到账");
  await phone.screenshot("paid");
  await phone.open(centre);
  await phone.seeText("已到账");
  expect(phone.problems).toEqual([]);
});

test("a token that ends midway is replaced without a word", async () => {
  await openAs("busy-distributor");
  await phone.seeText("今日收入");
  const kept = await phone.page.evaluate<string>(
    "localStorage.getItem('session:busy-distributor')",
  );
  const { token } = /"token":"(?<token>[^"]+)"/.exec(kept.replaceAll("\\", ""))?.groups ?? {};
  await post("/member/logout", {}, token);
  await phone.tapTab("订单");
  await phone.seeText(/实付/);
  await phone.tapTab("分销中心");
  await phone.tapText("提现");
  await phone.seeText("实际到账");
  // The refusals of the token that ended are the browser's to tell, and nobody else's.
  expect(phone.problems.filter((problem) => !problem.includes("401"))).toEqual([]);
});

test("while the server is away what was known stays, and afterwards everything goes on", async () => {
  await openAs("busy-distributor");
  await phone.seeText("今日收入");
  await phone.page.waitForFunction(() =>
    Object.entries(window.localStorage).some(
      ([key, kept]) => key.startsWith("last-known-data") && /distributor\W+detail/.test(kept),
    ),
  );
  const api = /\/(distributorinfo|distribution|commissionorder|api)\//;
  await phone.page.route(api, (route) => route.abort("connectionrefused"));
  await phone.page.reload();
  await phone.seeText("可提现");
  await phone.seeText(/显示的是 .* 的数据/, 30_000);
  await phone.screenshot("server-away");
  await phone.page.unroute(api);
  await phone.tapText(/显示的是 .* 的数据/);
  await phone.page
    .getByText(/显示的是 .* 的数据/)
    .locator("visible=true")
    .first()
    .waitFor({ state: "detached" });
  await phone.seeText("今日收入");
  const others = phone.problems.filter((problem) => !/ERR_CONNECTION_REFUSED/.test(problem));
  expect(others).toEqual([]);
});

test("who was fired draws what was kept for her", async () => {
  const { dismemberid } = await statusOf("busy-distributor");
  await office("/distributorinfo/fire", {
    dismemberid,
    reason: "违反推广规范",
    settlement: "keep",
  });
  await openAs("busy-distributor");
  await phone.seeText("分销资格已终止");
  await phone.screenshot("fired");
  await phone.tapText("提现");
  await phone.page.getByLabel("提现金额").fill("200");
  await phone.tapText("提现 ¥200.00");
  await phone.seeText("已提交，等商家审核");
  expect(phone.problems).toEqual([]);
});
