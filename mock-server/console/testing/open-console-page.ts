import { createClient } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { collectProblems } from "../../../miniprogram/testing/h5/collect-problems";

/** How long a journey looks for what it should see: other stages may have both cores meanwhile. */
const patienceMs = 20_000;

interface ConsoleLook {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** The console in a browser, with everything that went wrong on it. */
export class ConsolePage {
  readonly problems: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly baseUrl: string,
  ) {
    collectProblems(page, baseUrl, this.problems);
  }

  /** Opens the console at an address of its own, `/withdrawals?status=0`. Always anew. */
  async open(address: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(`${this.baseUrl}/console/#${address}`);
  }

  /** Signs the operator in anew: a world that was reset knows the session before no more. */
  async signIn(): Promise<void> {
    const session = await signedInSession(this.baseUrl);
    await this.page.addInitScript((kept) => {
      // A blank page keeps nothing.
      if (location.protocol.startsWith("http")) localStorage.setItem("console.operator", kept);
    }, session);
  }

  /** The row of a table that has this text in it. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole("row").filter({ hasText: text }).first();
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole("dialog").locator("visible=true").last();
  }

  /** Clicks a button of the dialog that is open, and waits until the dialog is gone. */
  async confirm(label: string): Promise<void> {
    const { dialog } = this;
    await dialog.getByRole("button", { name: label, exact: true }).click();
    await this.page.getByRole("dialog").locator("visible=true").waitFor({ state: "hidden" });
  }

  /** Picks an option of a select by their names. */
  async choose(select: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: select }).locator("visible=true").click();
    await this.page.locator(".ant-select-item-option").filter({ hasText: option }).last().click();
  }

  async seeText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).locator("visible=true").first().waitFor();
  }

  /** Until nothing loads and nothing moves, and the fonts and pictures are there. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector(".ant-spin-spinning, .ant-skeleton-active") === null,
    );
    await this.page.evaluate("document.fonts.ready.then(() => true)");
    await this.page.waitForFunction(() => [...document.images].every((image) => image.complete));
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Opens the console as the operator: 1280×800 unless told otherwise, Chinese, Shanghai time. */
export async function openConsolePage(
  browser: Browser,
  baseUrl: string,
  { width = 1280, height = 800, colorScheme = "light" }: ConsoleLook = {},
): Promise<ConsolePage> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme,
    reducedMotion: "reduce",
    storageState: {
      cookies: [],
      origins: [
        {
          origin: baseUrl,
          localStorage: [{ name: "console.operator", value: await signedInSession(baseUrl) }],
        },
      ],
    },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return new ConsolePage(context, page, baseUrl);
}

/** As the console itself keeps who is signed in. */
async function signedInSession(baseUrl: string): Promise<string> {
  const { session } = createClient(officeApi, { baseUrl, signIn: () => Promise.resolve("") });
  const { token, expiresat, operator } = await session.loginByOperator({
    account: "operator",
    password: "operator",
  });
  return JSON.stringify({ token, expiresat, name: operator.name });
}
