import { expect, onTestFinished, test, vi } from "vitest";
import { openBrowser } from "../../../miniprogram/testing/h5/open-browser";
import { startMockServer } from "../../../miniprogram/testing/h5/start-mock-server";
import { consoleBuildDir } from "./desk-stage";
import { openConsolePage } from "./open-console-page";

/* A server that was started with MOCK_CONTROL_KEY, as one is behind a proxy. */

const key = "the-key-of-the-journey";

async function deskWithKey() {
  vi.stubEnv("MOCK_CONTROL_KEY", key);
  onTestFinished(() => void vi.unstubAllEnvs());
  const server = await startMockServer({ consoleDir: consoleBuildDir(), scenario: "showcase" });
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  return openConsolePage(browser, server.url);
}

test("the key is asked for once, a wrong one is told, and the right one opens what was asked for", async () => {
  const office = await deskWithKey();
  await office.open("/events?tab=withdrawlog");
  const field = office.page.getByLabel("控制密钥", { exact: true });
  const enter = async (text: string) => {
    await field.fill(text);
    await office.page.getByRole("button", { name: "打开" }).click();
  };
  await enter("a-guess-of-somebody");
  await office.seeText("密钥不对，请核对后再输入");
  await enter(key);
  await office.page.getByRole("table", { name: "提现日志" }).waitFor();
  expect(new URL(office.page.url()).hash).toBe("#/events?tab=withdrawlog");

  // It is kept for the tab: what is opened next asks for nothing.
  await office.page.reload();
  await office.page.getByRole("table", { name: "提现日志" }).waitFor();
  await office.page.getByRole("link", { name: "控制面板" }).click();
  await office.page.getByRole("button", { name: "下一笔订单" }).waitFor();

  await office.page.getByRole("button", { name: /账号与外观/ }).click();
  await office.page.getByText("忘掉控制密钥").click();
  await field.waitFor();
  // The middle office needs none.
  await office.page.locator('a[href="#/withdrawals"]').first().click();
  await office.page.getByRole("heading", { name: "提现" }).waitFor();
  // Nothing went wrong but that the server refused, as it should.
  expect(office.problems.filter((problem) => !/status of 403/.test(problem))).toEqual([]);
});
