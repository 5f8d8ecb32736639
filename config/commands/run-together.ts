import { spawnTool, watchTool } from "./spawn-tool";

export interface LongRun {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: NodeJS.ProcessEnv;
  /** What of its words is worth showing. Everything where it is left out. */
  readonly shown?: (text: string) => string;
}

/** Runs tools until Ctrl-C or until one of them ends, which stops the others. Each line is prefixed. */
export async function runTogether(runs: readonly LongRun[]): Promise<void> {
  const children = runs.map(({ command: [tool, ...args], environment }) =>
    spawnTool(tool, args, environment),
  );
  const stopAll = (): void => {
    for (const child of children) child.kill("SIGTERM");
  };
  process.once("SIGINT", stopAll).once("SIGTERM", stopAll);
  const ends = children.map(async (child, index) => {
    const { name = "", shown = (text: string) => text } = runs[index] ?? {};
    const exitCode = await watchTool(child, (text) => printLines(name, shown(text)));
    stopAll();
    return exitCode;
  });
  const exitCodes = await Promise.all(ends);
  process.exitCode = exitCodes.includes(1) ? 1 : 0;
}

function printLines(name: string, text: string): void {
  for (const line of text.split("\n")) {
    if (line.trim() !== "") console.log(`${name.padEnd(5)} │ ${line}`);
  }
}
