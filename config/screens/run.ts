/*
 * npm run screens [-- NAMES… --width 320 --height 844 --text 1.65]: a picture of every screen in every
 * named state, in both themes, of the mini-program and of the console. With --readme the six of the README instead.
 */
import { parseArgs } from "node:util";
import { build, fitsTheSources } from "../commands/build-target";
import { CommandError, runCommand } from "../commands/command-error";
import { screensToReach } from "../../miniprogram/testing/h5/screens-to-reach";
import { writeContactSheets } from "./contact-sheet";
import { takeReadmePictures } from "./readme-pictures";
import { consoleScreensCalled, takeConsoleScreens } from "./take-console-screens";
import { nameOf, takeScreens, type Look } from "./take-screens";

await runCommand(async () => {
  const { names, look, readme } = readFlags();
  if (!fitsTheSources("h5")) await build("h5");
  if (readme) return takeReadmePictures(look);
  // `orders` for all of them, `orders-empty` for one.
  const asked = screensToReach.filter(
    (screen) =>
      names.length === 0 || names.some((name) => name === screen.page || name === nameOf(screen)),
  );
  const ofTheConsole = consoleScreensCalled(names);
  if (asked.length + ofTheConsole.length === 0)
    throw new CommandError(`No screen is called ${names.join(", ")}.`);
  const missed: string[] = [];
  if (asked.length > 0) {
    const taken = await takeScreens(asked, look);
    writeContactSheets(taken.folder);
    missed.push(...taken.missed);
    console.log(`The mini-program's ${asked.length} screens are in ${taken.folder}/`);
  }
  if (ofTheConsole.length > 0) {
    if (!fitsTheSources("console")) await build("console");
    const taken = await takeConsoleScreens(ofTheConsole);
    missed.push(...taken.missed);
    console.log(`The console's ${ofTheConsole.length} screens are in ${taken.folder}/`);
  }
  if (missed.length > 0) throw new CommandError(`Not reached: ${missed.join(", ")}.`);
});

function readFlags(): { names: string[]; look: Look; readme: boolean } {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        width: { ...text, default: "390" },
        height: { ...text, default: "844" },
        text: { ...text, default: "1" },
        readme: { type: "boolean", default: false },
      },
    });
    const [width, height, fontScale] = [values.width, values.height, values.text].map((value) => {
      const number = Number(value);
      if (!(number > 0)) throw new CommandError(`"${value}" is no size.`);
      return number;
    }) as [number, number, number];
    return { names: positionals, look: { width, height, fontScale }, readme: values.readme };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      "Usage: npm run screens -- [NAMES…] [--width 390] [--height 844] [--text 1.65] [--readme]",
    );
  }
}
