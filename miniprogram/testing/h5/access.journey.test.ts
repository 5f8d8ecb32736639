import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findBarriers } from "./find-barriers";
import { h5BuildDir } from "./h5-build-dir";
import { openBrowser } from "./open-browser";
import { openPhone, type H5Phone } from "./open-phone";
import { offerAuthorization, outsideWorld, type OutsideWorld } from "./outside-world";
import { reachScreen } from "./screen-to-reach";
import { everydayScreens } from "./screens-to-reach";
import { startMockServer, type RunningMockServer } from "./start-mock-server";

/* Everybody gets everywhere: by the keyboard alone, by a screen reader, in both themes. */

const centre = "/#/pages/centre/index";
const apply = "/#/packages/withdraw/apply/index";

let browser: Browser;
let server: RunningMockServer;
let phone: H5Phone;
let world: OutsideWorld;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startMockServer({ h5Dir: h5BuildDir() });
  world = outsideWorld(server.url);
  await offerAuthorization(world);
});
afterEach(() => phone.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

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

test("no screen keeps anybody out, in light or dark", { timeout: 600_000 }, async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  for (const screen of everydayScreens) {
    await reachScreen(phone, world, screen);
    const name = `${screen.page}, ${screen.state}`;
    expect.soft(await findBarriers(phone.page), name).toEqual([]);
    // The other theme is the same page in other colours.
    await phone.page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await findBarriers(phone.page, ["color-contrast"]), `${name}, dark`).toEqual([]);
    await phone.page.emulateMedia({ colorScheme: "light" });
  }
  expect(phone.problems).toEqual([]);
});

test("a withdrawal is filled in, and one thought over, by the keyboard alone", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.open(centre);
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

  await phone.open("/#/packages/withdraw/records/index");
  await phone.seeText(/待审核/);
  await tabTo(/待审核支付宝/);
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
  await phone.open(apply);
  const box = await phone.page.getByRole("button", { name: "去分销中心" }).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test("the field shows what was meant, and the sum is of what the field shows", async () => {
  phone = await openPhone(browser, { baseUrl: server.url });
  await phone.open(apply);
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
  await phone.open(centre);
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
  await phone.open(server.url);
  await phone.seeText(/赚|将于/);
  expect(await sentence.isVisible()).toBe(false);
  // Its engine knows nothing of `inset`, and stops at the first word of the scripts.
  await phone.page.route("**/*.js", (route) => route.fulfill({ body: "" }));
  await phone.page.route(`${server.url}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/inset:\s*0/, "unknown-to-it:0");
    await route.fulfill({ response: answer, body });
  });
  await phone.open(server.url);
  expect(await sentence.isVisible()).toBe(true);
});
