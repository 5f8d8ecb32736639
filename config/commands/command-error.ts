/** Why a command cannot go on, as one sentence for whoever started it. */
export class CommandError extends Error {}

/** Runs a command. A CommandError is printed as its sentence, exit code 1; anything else is a bug and keeps its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
