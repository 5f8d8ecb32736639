import { mkdirSync } from "node:fs";
import path from "node:path";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from "playwright-core";
import { collectProblems } from "./collect-problems";

/** Where journeys leave what people want to look at; the folder is outside git. */
const ARTEFACTS_DIR = path.resolve("artefacts");

/** How long a journey looks for what it should see: other stages may have both cores meanwhile. */
const patienceMs = 20_000;

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** 1.65 is the largest text size in WeChat; here it is the browser's own text size. */
  readonly fontScale?: number;
  /** Everything is loaded from this origin; a request to any other one is a failure. */
  readonly baseUrl?: string;
  /** Who has the phone: one of the personas that the centre offers. Needs `baseUrl`. */
  readonly persona?: string;
}

/** A phone-sized page, with everything that went wrong on it. */
export class H5Phone {
  /** Console errors, page errors, failed requests, answers of 500 and more. A journey ends with this empty. */
  readonly problems: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    baseUrl: string | undefined,
  ) {
    collectProblems(page, baseUrl, this.problems);
  }

  /** The page on the screen: Taro leaves the earlier ones in the document, hidden. */
  get screen(): Locator {
    return this.page.locator(".taro_page:visible").last();
  }

  /**
   * Starts the app at `address`. Always anew: another hash in the document that is open would be a jump
   * that no person makes, into the middle of whatever page is just sliding away.
   */
  async open(address: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(address);
  }

  /** Touches the first visible thing with exactly this text. */
  async tapText(text: string | RegExp): Promise<void> {
    const options = typeof text === "string" ? { exact: true } : {};
    await this.page.getByText(text, options).locator("visible=true").first().tap();
  }

  async tapTab(text: string): Promise<void> {
    await this.page
      .locator(".weui-tabbar__item, .taro-tabbar__tabbar a")
      .filter({ hasText: text })
      .first()
      .tap();
  }

  async seeText(text: string | RegExp, timeoutMs = patienceMs): Promise<void> {
    const options = typeof text === "string" ? { exact: false } : {};
    await this.page
      .getByText(text, options)
      .locator("visible=true")
      .first()
      .waitFor({ timeout: timeoutMs });
  }

  /** Saves artefacts/NAME.png once the fonts are there and nothing moves, and gives its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(ARTEFACTS_DIR, { recursive: true });
    const file = path.join(ARTEFACTS_DIR, `${name}.png`);
    await this.settle();
    await this.page.screenshot({ path: file, animations: "disabled" });
    return file;
  }

  /** Until the page before has slid away, and the fonts and the pictures on the screen are there. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(() => {
      const pages = [...document.querySelectorAll(".taro_page")];
      return pages.filter((page) => getComputedStyle(page).display !== "none").length <= 1;
    });
    await this.page.evaluate("document.fonts.ready.then(() => true)");
    await this.page.waitForFunction(() =>
      [...document.images].every((image) => image.complete || image.loading === "lazy"),
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Opens a phone in the browser: touch, Chinese, Shanghai time, 390×844 unless told otherwise. */
export async function openPhone(browser: Browser, options: PhoneOptions = {}): Promise<H5Phone> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 390, height: options.height ?? 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: "reduce",
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
    ...keptPersona(options),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  if (options.fontScale !== undefined && options.fontScale !== 1) {
    const session = await context.newCDPSession(page);
    await session.send("Page.setFontSizes", {
      fontSizes: {
        standard: Math.round(16 * options.fontScale),
        fixed: Math.round(13 * options.fontScale),
      },
    });
  }
  return new H5Phone(context, page, options.baseUrl);
}

/** As the app keeps it on H5: Taro's storage wraps what kept-value.ts writes. */
function keptPersona({ baseUrl, persona }: PhoneOptions): BrowserContextOptions {
  if (baseUrl === undefined || persona === undefined) return {};
  const value = JSON.stringify({ data: JSON.stringify({ version: 1, value: persona }) });
  const origin = { origin: baseUrl, localStorage: [{ name: "persona", value }] };
  return { storageState: { cookies: [], origins: [origin] } };
}
