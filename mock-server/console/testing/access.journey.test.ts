import { expect, onTestFinished, test } from "vitest";
import { findBarriers } from "../../../miniprogram/testing/h5/find-barriers";
import { consoleScreens, reachConsoleScreen } from "./console-screens";
import { deskStage } from "./desk-stage";

/* Nobody is kept out of the console: axe's rules on every screen, in both themes. */

const desk = deskStage({ onlyLook: true });

const intact = consoleScreens.filter(({ before }) => before === undefined);

test.each(intact)("$name keeps nobody out, in light or dark", async (screen) => {
  onTestFinished(() => (screen.play ? desk.renew() : undefined));
  const { page } = desk.console;
  await page.emulateMedia({ colorScheme: "light" });
  await reachConsoleScreen(desk.console, desk.world, screen);
  expect.soft(await findBarriers(page), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator(":root[data-look='dark']").waitFor();
  expect.soft(await findBarriers(page, ["color-contrast"]), "dark").toEqual([]);
});
