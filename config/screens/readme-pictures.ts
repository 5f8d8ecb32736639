import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError } from "../commands/command-error";
import { openBrowser } from "../../miniprogram/testing/h5/open-browser";
import { screensToReach } from "../../miniprogram/testing/h5/screens-to-reach";
import { type Look, nameOf, takeScreens, themes } from "./take-screens";

const shown = [
  "centre-filled",
  "orders-filled",
  "fund-filled",
  "goods-filled",
  "withdrawApply-made",
  "settings-filled",
];
/** Of WebP: words stay sharp, and each file below 120 kB. */
const quality = 70;

/** Takes six screens in each theme and lays them side by side: .github/screens-THEME.webp. */
export async function takeReadmePictures(look: Look): Promise<void> {
  const screens = screensToReach.filter((screen) => shown.includes(nameOf(screen)));
  const { folder, missed } = await takeScreens(screens, look);
  if (missed.length > 0) throw new CommandError(`Not reached: ${missed.join(", ")}.`);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1260, height: 400 } });
    for (const theme of themes) {
      const sheet = path.resolve(folder, `readme-${theme}.html`);
      writeFileSync(sheet, sheetOf(theme));
      await page.goto(pathToFileURL(sheet).href);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1260, height });
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
      writeFileSync(`.github/screens-${theme}.webp`, Buffer.from(data, "base64"));
    }
  } finally {
    await browser.close();
  }
}

const sheetOf = (theme: string) => `<!doctype html>
<style>
  body { display: grid; grid-template-columns: repeat(3, 390px); gap: 22px; margin: 22px; background: #d5d9e0; }
  img { width: 390px; border-radius: 24px; }
</style>
${shown.map((name) => `<img src="${theme}/${name}.png" alt="" />`).join("\n")}
`;
