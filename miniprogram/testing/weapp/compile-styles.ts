import { readdirSync } from "node:fs";
import { createRequire } from "node:module";

/** Gives an Error back instead of throwing it. */
type Wcsc = (root: string, filesWithoutExtension: string[]) => Record<string, string> | Error;

/** Compiles every WXSS of the build with WeChat's wcsc and gives their paths; throws what wcsc says against them. */
export function compileStyles(buildDir: string): string[] {
  // The package's main function loses the message of a failure, this one keeps it.
  const wcsc = createRequire(import.meta.url)("miniprogram-compiler/src/wcsc") as Wcsc;
  const files = readdirSync(buildDir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".wxss"));
  const compiled = wcsc(
    buildDir,
    files.map((file) => file.slice(0, -".wxss".length)),
  );
  if (compiled instanceof Error) throw compiled;
  return files;
}
