import { chromium as playwright, type Browser } from "playwright-core";
import { findChromium } from "./find-chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // What the browser draws by itself, as the fields of a date.
  "--lang=zh-CN",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Containers often give /dev/shm 64 MB, which Chromium outgrows.
  "--disable-dev-shm-usage",
];

/**
 * The browser for H5 journeys: this machine's Chrome, else the one that comes with the packages. The latter has no
 * Chinese glyphs: assertions hold on it, screenshots show boxes.
 */
export async function openBrowser(): Promise<Browser> {
  const own = findChromium();
  if (own !== undefined) return playwright.launch({ executablePath: own, args: FLAGS });
  const { default: bundled } = await import("@sparticuz/chromium");
  bundled.setGraphicsMode = false;
  const executablePath = await bundled.executablePath();
  return playwright.launch({ executablePath, args: [...new Set([...bundled.args, ...FLAGS])] });
}
