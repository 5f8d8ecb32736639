import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  consoleScreens,
  reachConsoleScreen,
  type ConsoleScreen,
} from "../../mock-server/console/testing/console-screens";
import {
  openConsolePage,
  type ConsolePage,
} from "../../mock-server/console/testing/open-console-page";
import { openBrowser } from "../../miniprogram/testing/h5/open-browser";
import { outsideWorld } from "../../miniprogram/testing/h5/outside-world";
import { startMockServer } from "../../miniprogram/testing/h5/start-mock-server";
import { themes } from "./take-screens";

const folder = "artefacts/screens/console";
const looks = [
  { width: 1280, colorScheme: themes[0] },
  { width: 1280, colorScheme: themes[1] },
  { width: 768, colorScheme: themes[0] },
] as const;
type ConsoleLook = (typeof looks)[number];

const nameOf = ({ width, colorScheme }: ConsoleLook) => `${width}-${colorScheme}`;

/** Takes the console's screens at both widths, wide in both themes, and gives the names of those not reached. */
export async function takeConsoleScreens(screens: readonly ConsoleScreen[]) {
  const missed: string[] = [];
  const browser = await openBrowser();
  const server = await startMockServer({
    h5Dir: "dist/h5",
    consoleDir: "dist/console",
  });
  const world = outsideWorld(server.url);
  try {
    for (const screen of screens) {
      for (const look of looks) {
        await world.control.world.reset({ scenario: "showcase" });
        const page = await openConsolePage(browser, world.url, look);
        try {
          await reachConsoleScreen(page, world, screen);
          await takePicture(page, nameOf(look), screen.name);
        } catch (error) {
          missed.push(`${screen.name} ${nameOf(look)}`);
          await takePicture(page, "missed", `${screen.name}-${nameOf(look)}`);
          const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
          console.log(`✗ ${screen.name} ${nameOf(look)}: ${why}`);
        } finally {
          await page.close();
        }
      }
      console.log(`✓ ${screen.name}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  writeFileSync(path.join(folder, "console.html"), sheet(screens));
  return { folder, missed };
}

/** Named by screen (`withdrawals`), by picture, or all of them by `console`. */
export const consoleScreensCalled = (names: readonly string[]): readonly ConsoleScreen[] =>
  consoleScreens.filter(
    ({ name }) =>
      names.length === 0 ||
      names.some((asked) => asked === "console" || asked === name || name.startsWith(`${asked}-`)),
  );

async function takePicture({ page }: ConsolePage, look: string, name: string): Promise<void> {
  mkdirSync(path.join(folder, look), { recursive: true });
  await page.screenshot({
    path: path.join(folder, look, `${name}.png`),
    animations: "disabled",
  });
}

const sheet = (screens: readonly ConsoleScreen[]) => `<!doctype html>
<meta charset="utf-8" />
<title>console</title>
<style>
  body { margin: 12px; background: #d5d9e0; font: 13px sans-serif; }
  img { height: 400px; margin: 0 8px 20px 0; vertical-align: top; }
</style>
${screens
  .map(
    ({ name }) =>
      `<h2>${name}</h2>${looks.map((look) => `<a href="${nameOf(look)}/${name}.png"><img src="${nameOf(look)}/${name}.png" alt="${nameOf(look)}" /></a>`).join("")}`,
  )
  .join("\n")}
`;
