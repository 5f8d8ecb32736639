/* npm start: the whole of it on one address. */
import { parseArgs } from "node:util";
import { build, fitsTheSources } from "./build-target";
import { CommandError, runCommand } from "./command-error";
import { chosenPort, requireFreePort } from "./free-port";

await runCommand(async () => {
  const { port: portFlag, data, scenario, seed, "only-documented": onlyDocumented } = readFlags();
  const port = chosenPort(portFlag, 8787);
  await requireFreePort(port);
  for (const target of ["h5", "console"] as const) {
    if (fitsTheSources(target)) console.log(`dist/${target} fits the sources`);
    else await build(target);
  }

  // Not before the build: a broken server is told apart from a broken mini-program.
  const { serve } = await import("@distribution/mock-server/serve");
  const server = await serve({
    port,
    h5Dir: "dist/h5",
    consoleDir: "dist/console",
    dataDir: data,
    scenario,
    onlyDocumented,
    seed: seed === undefined ? undefined : Number(seed),
    // A line a request is for `npm run mock`; here only what went wrong.
    log: (line) => {
      if (line.includes('"level":"error"')) console.error(line);
    },
  }).catch((error: unknown) => {
    if (error instanceof Error && error.name === "StartError")
      throw new CommandError(error.message);
    throw error;
  });
  console.log(welcome(server.url));
  const stop = (): void => {
    // A second Ctrl-C ends the process at once.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    void server.close();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
});

function readFlags() {
  const text = { type: "string" } as const;
  try {
    const flag = { type: "boolean" } as const;
    const options = { port: text, data: text, scenario: text, seed: text, "only-documented": flag };
    return parseArgs({ options }).values;
  } catch {
    throw new CommandError(
      "Usage: npm start -- [--port 8787] [--data DIR] [--scenario showcase] [--seed N] [--only-documented]",
    );
  }
}

function welcome(url: string): string {
  return `
  分销中心  ${url}
  中台      ${url}/console/
  接口文档  ${url}/docs/

  Open it at a phone's width. You are a busy distributor: see 分销中心, tap 提现, then 提现记录.
  Be somebody else with the person switch on 分销中心: a newcomer, a locked one, a customer.
  Time, orders and pay-outs can be moved by hand: see "Play the outside world" in README.md.
  Ctrl-C stops it; everything starts afresh the next time, or stays with --data DIR.
`;
}
