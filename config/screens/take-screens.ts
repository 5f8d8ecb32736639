import { mkdirSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "../../miniprogram/testing/h5/open-browser";
import { type H5Phone, openPhone } from "../../miniprogram/testing/h5/open-phone";
import {
  offerAuthorization,
  outsideWorld,
  type OutsideWorld,
} from "../../miniprogram/testing/h5/outside-world";
import { reachScreen, type ScreenToReach } from "../../miniprogram/testing/h5/screen-to-reach";
import { startMockServer } from "../../miniprogram/testing/h5/start-mock-server";

/** How large the phone and its text are. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly fontScale: number;
}

export const themes = ["light", "dark"] as const;

export const nameOf = ({ page, state }: ScreenToReach) => `${page}-${state}`;

/** `artefacts/screens`, with its own folder for another size. */
const folderOf = ({ width, height, fontScale }: Look) =>
  path.join(
    "artefacts/screens",
    width === 390 && height === 844 && fontScale === 1
      ? ""
      : `${width}x${height}-text-${fontScale}`,
  );

/** Takes every screen in both themes, and gives the names of those that were not reached. */
export async function takeScreens(screens: readonly ScreenToReach[], look: Look) {
  const folder = folderOf(look);
  const missed: string[] = [];
  await withPhones(look, async (open) => {
    for (const screen of screens) {
      const name = nameOf(screen);
      try {
        await open(screen, (phone) => takeThemes(phone, folder, name));
        console.log(`✓ ${name}`);
      } catch (error) {
        missed.push(name);
        const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
        console.log(`✗ ${name}: ${why}`);
      }
    }
  });
  return { folder, missed };
}

async function takeThemes(phone: H5Phone, folder: string, name: string): Promise<void> {
  for (const colorScheme of themes) {
    mkdirSync(path.join(folder, colorScheme), { recursive: true });
    await phone.page.emulateMedia({ colorScheme });
    await phone.settle();
    await phone.page.screenshot({
      path: path.join(folder, colorScheme, `${name}.png`),
      animations: "disabled",
    });
  }
}

type Open = (screen: ScreenToReach, use: (phone: H5Phone) => Promise<void>) => Promise<void>;

/** A browser and a business, for as long as `use` takes: each screen on a phone of its own, in a world at its beginning. */
async function withPhones(look: Look, use: (open: Open) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  const server = await startMockServer({ h5Dir: "dist/h5" });
  const world = outsideWorld(server.url);
  let told: string | undefined;
  try {
    await use(async (screen, take) => {
      const { scenario = "showcase", play, changesWorld } = screen;
      if (told !== scenario) await tell(world, scenario);
      told = play || changesWorld ? undefined : scenario;
      const persona = screen.as ?? "busy-distributor";
      const phone = await openPhone(browser, { baseUrl: world.url, persona, ...look });
      try {
        await reachScreen(phone, world, screen);
        await take(phone);
      } catch (error) {
        // What is on the screen instead.
        await phone.screenshot(`missed-${nameOf(screen)}`);
        throw error;
      } finally {
        await phone.close();
      }
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tell(world: OutsideWorld, scenario: string): Promise<void> {
  await world.control.world.reset({ scenario });
  if (scenario === "showcase") await offerAuthorization(world);
}
