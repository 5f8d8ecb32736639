import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { h5BuildDir } from "../../../miniprogram/testing/h5/h5-build-dir";
import { openBrowser } from "../../../miniprogram/testing/h5/open-browser";
import { openPhone, type H5Phone } from "../../../miniprogram/testing/h5/open-phone";
import { outsideWorld, type OutsideWorld } from "../../../miniprogram/testing/h5/outside-world";
import {
  startMockServer,
  type RunningMockServer,
} from "../../../miniprogram/testing/h5/start-mock-server";
import { openConsolePage, type ConsolePage } from "./open-console-page";

type Persona = Parameters<OutsideWorld["member"]>[0];

/** An operator's desk: the console in a browser, and the phones of whom it concerns, in one world. */
export interface DeskStage {
  /** The console, signed in. What went wrong on it fails the test at its end, as on every phone. */
  readonly console: ConsolePage;
  /** Everybody else: WeChat Pay, time, other people. */
  readonly world: OutsideWorld;
  /** Another person's phone, beside it. */
  readonly phone: (persona: Persona) => Promise<H5Phone>;
  /** Begins the world anew, and signs the operator in again. */
  readonly renew: () => Promise<void>;
}

/**
 * Call it once at the top of a journey; each test has a world at its beginning, or, where all tests
 * `onlyLook`, the same one and the same page, until one says `renew`. Needs dist/h5 and
 * dist/console.
 *
 * @example
 * const desk = deskStage();
 * test("a newcomer is audited", async () => {
 *   await desk.console.open("/distributors?status=audit");
 *   const phone = await desk.phone("auditing");
 * });
 */
export function deskStage({ scenario = "showcase", onlyLook = false } = {}): DeskStage {
  let browser: Browser;
  let server: RunningMockServer;
  let world: OutsideWorld;
  let page: ConsolePage | undefined;
  const phones: H5Phone[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    server = await startMockServer({
      h5Dir: h5BuildDir(),
      consoleDir: consoleBuildDir(),
      scenario,
    });
    world = outsideWorld(server.url);
  });
  const renew = async (): Promise<void> => {
    await page?.close();
    await world.control.world.reset({ scenario });
    page = await openConsolePage(browser, world.url);
  };
  beforeEach(async () => {
    if (!page || !onlyLook) await renew();
  });
  afterEach(async () => {
    // But for refusals that belong to the tale: a phone that has never been told who its owner is asks
    // once, and a link to whom there is not has no answer.
    const told = [...(page?.problems.splice(0) ?? []), ...phones.flatMap((one) => one.problems)];
    const problems = told.filter((problem) => !/status of 40[34]/.test(problem));
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    renew,
    get console() {
      if (!page) throw new Error("The console is open during a test only.");
      return page;
    },
    get world() {
      return world;
    },
    phone: async (persona) => {
      const phone = await openPhone(browser, { baseUrl: world.url, persona });
      phones.push(phone);
      return phone;
    },
  };
}

export function consoleBuildDir(): string {
  const dir = path.resolve("dist/console");
  if (!existsSync(path.join(dir, "index.html"))) {
    throw new Error(`no console in ${dir}: run "npm run build:console" first`);
  }
  return dir;
}
