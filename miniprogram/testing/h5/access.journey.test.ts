import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { routeOf, routes, type PageName } from "../../routes";
import { findBarriers } from "./find-barriers";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* Everybody gets everywhere: by the keyboard alone, by a screen reader, in both themes. */

const centre = "/#/pages/centre/index";
const apply = "/#/packages/withdraw/apply/index";
const autoWithdraw = "/#/packages/settings/auto-withdraw/index";

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startMockServer({ h5Dir: h5BuildDir() });
  await offerAuthorization();
});
afterEach(() => phone.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The merchant opens 免确认收款, which the showcase's rule does not. */
async function offerAuthorization(): Promise<void> {
  const post = async (path: string, body: object, token = "") => {
    const headers = { "content-type": "application/json", token };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    return (await (await fetch(`${server.url}${path}`, request)).json()) as { token: string };
  };
  const operator = { account: "operator", password: "operator" };
  const { token } = await post("/member/loginbyoperator", operator);
  const distributionrulesetting = { payeeauthorizationenabled: true };
  await post("/distributionsetting/updatesetting", { distributionrulesetting }, token);
}

/** Goes on by Tab until the focus is on what is called `name`. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await phone.page.keyboard.press("Tab");
    const called = await phone.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
    if (typeof name === "string" ? called === name : name.test(called)) return;
  }
  throw new Error(`Tab leads to nothing called ${name}`);
}

/** Each screen as it is met, and with what lies over it. */
const screens: readonly {
  readonly name: string;
  readonly address: string;
  readonly seen: string | RegExp;
  readonly goOn?: () => Promise<void>;
}[] = [
  { name: "centre", address: centre, seen: /将于/ },
  {
    name: "centre with a sheet",
    address: centre,
    seen: /将于/,
    goOn: async () => {
      await phone.tapText("演示身份");
      await phone.seeText("切换演示身份");
    },
  },
  { name: "unknown page", address: "/#/pages/unknown-page/index", seen: "没有找到这个页面" },
  { name: "invite", address: "/#/packages/share/invite/index", seen: "累计下级分佣" },
  { name: "recruit", address: "/#/packages/join/recruit/index", seen: "你已经是分销员" },
  { name: "application to join", address: "/#/packages/join/apply/index", seen: "你已经是分销员" },
  {
    name: "referrer",
    address: "/#/packages/binding/referrer/index",
    seen: "继续看商品",
    goOn: async () => {
      await phone.page.goto("/#/packages/binding/referrer/index?dismemberid=8123");
      await phone.seeText("这是你自己的分享");
    },
  },
  { name: "goods", address: "/#/pages/goods/index", seen: /赚/ },
  {
    name: "product",
    address: "/#/pages/goods/index",
    seen: /赚/,
    goOn: async () => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("分享成交，你赚");
    },
  },
  {
    name: "product whose shop did not open",
    address: "/#/pages/goods/index",
    seen: /赚/,
    goOn: async () => {
      await phone.page.evaluate(() => void (window.open = () => null));
      await phone.tapText("拼多多");
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("自购");
      await phone.seeText("没能打开拼多多");
    },
  },
  { name: "customers", address: "/#/packages/customers/list/index", seen: /绑定 · 剩/ },
  {
    name: "one customer's orders",
    address: "/#/packages/customers/list/index",
    seen: /绑定 · 剩/,
    goOn: async () => {
      await phone.page
        .getByText(/笔有效订单/)
        .first()
        .tap();
      await phone.seeText("为你带来佣金");
      await phone.seeText(/实付/);
    },
  },
  { name: "ranking", address: "/#/packages/ranking/board/index", seen: "我的名次" },
  { name: "orders", address: "/#/pages/orders/index", seen: /实付/ },
  {
    name: "orders with their filters",
    address: "/#/pages/orders/index",
    seen: /实付/,
    goOn: async () => {
      await phone.page.getByLabel("搜索订单").tap();
      await phone.tapText("拼多多");
      await phone.page.getByRole("button", { name: "筛选" }).tap();
      await phone.tapText("自定义");
      await phone.seeText("订单状态");
    },
  },
  {
    name: "order",
    address: "/#/pages/orders/index",
    seen: /实付/,
    goOn: async () => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("这笔钱的路");
    },
  },
  { name: "subordinates' orders", address: "/#/packages/orders/sub/index", seen: /下级 / },
  { name: "funds", address: "/#/packages/fund/ledger/index", seen: /可提现余额/ },
  {
    name: "funds with their months",
    address: "/#/packages/fund/ledger/index",
    seen: /余 /,
    goOn: async () => {
      await phone.page.getByLabel(/选月份/).tap();
      await phone.seeText("现在余额");
    },
  },
  { name: "application", address: apply, seen: "实际到账" },
  {
    name: "application with an error",
    address: apply,
    seen: "实际到账",
    goOn: async () => {
      await phone.page.getByLabel("提现金额").fill("1e3");
      await phone.seeText("请只输入数字");
    },
  },
  {
    name: "application without an answer",
    address: apply,
    seen: "实际到账",
    goOn: async () => {
      // Nobody can read the reply, so that it may have been taken.
      await phone.page.route("**/withdraw/apply", (route) => route.fulfill({ body: "{" }));
      await phone.page.getByLabel("提现金额").fill("12.5");
      await phone.tapText("提现 ¥12.50");
      await phone.seeText("正在核对");
    },
  },
  { name: "records", address: "/#/packages/withdraw/records/index", seen: /待审核/ },
  {
    name: "record",
    address: "/#/packages/withdraw/records/index",
    seen: /待审核/,
    goOn: async () => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.seeText("提现单号");
    },
  },
  { name: "settings", address: "/#/packages/settings/home/index", seen: "每日汇总" },
  {
    name: "settings with their menu",
    address: centre,
    seen: /将于/,
    goOn: async () => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.seeText("全部设置");
    },
  },
  {
    name: "the documents' dialog",
    address: centre,
    seen: /将于/,
    goOn: async () => {
      await phone.page.getByRole("button", { name: "设置", exact: true }).tap();
      await phone.tapText("自动提现设置");
      await phone.seeText("当前状态");
    },
  },
  { name: "auto-withdraw", address: autoWithdraw, seen: "怎么进行" },
  {
    name: "auto-withdraw with its sheet",
    address: autoWithdraw,
    seen: "怎么进行",
    goOn: async () => {
      await phone.tapText("修改");
      await phone.page.getByLabel("自动提现阈值").fill("5");
      await phone.seeText("不能低于最低提现金额");
    },
  },
  { name: "notifications", address: "/#/packages/settings/notifications/index", seen: "接收方式" },
  { name: "rules", address: "/#/packages/rules/questions/index", seen: "佣金怎么算？" },
  {
    name: "authorization",
    address: "/#/packages/withdraw/authorization/index",
    seen: "每一笔要你点一次确认",
  },
  {
    name: "record with its question",
    address: "/#/packages/withdraw/records/index",
    seen: /待审核/,
    goOn: async () => {
      await phone.page.locator(".card.pressable").first().tap();
      await phone.tapText("取消提现");
      await phone.seeText("取消这笔提现？");
    },
  },
];

test("no screen keeps anybody out, in light or dark", { timeout: 240_000 }, async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  const shown = new Set<string>();
  for (const { name, address, seen, goOn } of screens) {
    await phone.page.goto("about:blank");
    await phone.page.goto(address);
    await phone.seeText(seen);
    await goOn?.();
    shown.add(new URL(phone.page.url()).hash.replace(/^#\/|\?.*/g, ""));
    expect.soft(await findBarriers(phone.page), name).toEqual([]);
    // The other theme is the same page in other colours.
    await phone.page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await findBarriers(phone.page, ["color-contrast"]), `${name}, dark`).toEqual([]);
    await phone.page.emulateMedia({ colorScheme: "light" });
  }
  const offered = Object.keys(routes).map((name) => routeOf(name as PageName));
  const shipped = offered.filter(({ developer }) => !developer).map(({ path }) => path);
  expect([...shown].sort()).toEqual(shipped.sort());
  expect(phone.problems).toEqual([]);
});

test("a withdrawal is filled in, and one thought over, by the keyboard alone", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.page.goto(centre);
  await phone.seeText(/将于/);
  await tabTo("提现");
  await phone.page.keyboard.press("Enter");
  await phone.seeText("实际到账");
  await tabTo("提现金额");
  await phone.page.keyboard.type("12.5");
  await tabTo(/^支付宝/);
  await phone.page.keyboard.press("Space");
  await phone.seeText("上次使用");
  await tabTo(/^微信零钱/);
  await phone.page.keyboard.press("Space");
  await tabTo("提现 ¥12.50");
  await tabTo("返回");
  await phone.page.keyboard.press("Enter");
  await phone.seeText(/将于/);

  await phone.page.goto("/#/packages/withdraw/records/index");
  await phone.seeText(/待审核/);
  await tabTo(/130\.00/);
  await phone.page.keyboard.press("Enter");
  await phone.seeText("提现单号");
  await tabTo("取消提现");
  await phone.page.keyboard.press("Enter");
  await phone.seeText("取消这笔提现？");
  await phone.page.keyboard.press("Escape");
  await expect.poll(() => phone.page.getByRole("dialog").count()).toBe(0);
  expect(await phone.page.evaluate(() => document.activeElement?.textContent)).toBe("取消提现");
  expect(phone.problems).toEqual([]);
});

test("the way back has a name and room for a finger", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.page.goto(apply);
  const box = await phone.page.getByRole("button", { name: "去分销中心" }).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test("the field shows what was meant, and the sum is of what the field shows", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.page.goto(apply);
  const field = phone.page.getByLabel("提现金额");
  for (const typed of ["12。5", "１２．５", "12，5"]) {
    await field.fill("");
    await field.pressSequentially(typed);
    expect(await field.inputValue()).toBe("12.5");
    await phone.seeText("提现 ¥12.50");
  }
  await field.fill("");
  await field.pressSequentially("1e3");
  expect(await field.inputValue()).toBe("1e3");
  await phone.seeText("请只输入数字");
  const submit = phone.page.getByRole("button", { name: "提现", exact: true });
  expect(await submit.getAttribute("aria-disabled")).toBe("true");
});

test("over a home indicator the tab bar grows by its inset, once", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("Emulation.setSafeAreaInsetsOverride", { insets: { top: 47, bottom: 34 } });
  await phone.page.goto(centre);
  await phone.seeText(/将于/);
  const bar = await phone.page.locator(".weui-tabbar").boundingBox();
  const label = await phone.page.locator(".weui-tabbar__label").first().boundingBox();
  expect(bar).toMatchObject({ y: 844 - 84, height: 84 });
  const labelEnd = (label?.y ?? 0) + (label?.height ?? 0);
  // The last line's own leading apart.
  expect(labelEnd).toBeLessThan(844 - 34 + 2);
  expect(labelEnd).toBeGreaterThan(844 - 34 - 8);
});

test("a browser from before the targets reads a sentence in place of a white page", async () => {
  phone = await openPhone(browser);
  const sentence = phone.page.getByText("这个浏览器的版本太旧");
  await phone.page.goto(server.url);
  await phone.seeText(/赚|将于/);
  expect(await sentence.isVisible()).toBe(false);
  // Its engine knows nothing of `inset`, and stops at the first word of the scripts.
  await phone.page.route("**/*.js", (route) => route.fulfill({ body: "" }));
  await phone.page.route(`${server.url}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/inset:\s*0/, "unknown-to-it:0");
    await route.fulfill({ response: answer, body });
  });
  await phone.page.goto("about:blank");
  await phone.page.goto(server.url);
  expect(await sentence.isVisible()).toBe(true);
});
