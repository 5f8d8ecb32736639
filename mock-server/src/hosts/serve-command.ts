#!/usr/bin/env node
import { FlagError, readFlags } from "./read-flags";
import { serve } from "./serve";
import { StartError } from "./start-error";

/* `npm run mock`, and the command of the package: a server until a signal stops it. */

async function run(): Promise<void> {
  const server = await serve(readFlags(process.argv.slice(2)));
  const stop = (): void => {
    // A second signal ends the process at once, as Node does by default.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    void server.close();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  console.log(`ready ${server.url}`);
}

// No await at the top: require knows none.
run().catch((error: unknown) => {
  if (!(error instanceof FlagError) && !(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
