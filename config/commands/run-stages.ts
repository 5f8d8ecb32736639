import { CommandError } from "./command-error";
import { spawnTool, watchTool } from "./spawn-tool";

export interface Stage {
  readonly name: string;
  /** The tool and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Prints the tool's words even when all is well. */
  readonly showsOutput?: boolean;
}

/**
 * Runs the groups one after the other and the stages of a group side by side. Prints each stage's
 * name, result and time, and what a failed one said. Throws a CommandError after the first group
 * with a failure: what follows would fail for the same reason.
 */
export async function runStages(groups: readonly (readonly Stage[])[]): Promise<void> {
  const startedAt = Date.now();
  for (const group of groups) {
    const passed = await Promise.all(group.map(runStage));
    const failed = group.filter((_, index) => !passed[index]).map(({ name }) => name);
    if (failed.length > 0) throw new CommandError(`Failed: ${failed.join(", ")}.`);
  }
  console.log(`All passed in ${seconds(startedAt)} s`);
}

async function runStage({ name, command, showsOutput = false }: Stage): Promise<boolean> {
  const startedAt = Date.now();
  const [tool, ...args] = command;
  let output = "";
  const exitCode = await watchTool(spawnTool(tool, args), (text) => {
    output += text;
  });
  const passed = exitCode === 0;
  console.log(`${passed ? "✓" : "✗"} ${name} (${seconds(startedAt)} s)`);
  if ((!passed || showsOutput) && output.trim() !== "") console.log(indented(output.trim()));
  return passed;
}

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, "    ");

const seconds = (startedAt: number) => ((Date.now() - startedAt) / 1000).toFixed(1);
