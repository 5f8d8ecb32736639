import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serve } from "@distribution/mock-server/serve";
import { slowProxy } from "./slow-proxy";
import { byTurns } from "./statistics";
import type { WeappLaunch } from "./weapp-launch";

/** Under the amounts of the centre: there with the last of its answers. */
const centreSays = "提现中";

/** Launches of both builds by turns, ours against a server as far away as `latencyMs`. */
export async function measureWeapp(bare: string, rounds: number, latencyMs: number) {
  const server = await serve({ port: 0, log: () => undefined });
  const proxy = await slowProxy(server.url, latencyMs);
  try {
    return await byTurns(
      {
        ours: async () => ({
          ...(await launch("dist/weapp", centreSays, proxy.url)),
          roundTrips: proxy.takeRoundTrips(),
        }),
        bare: async () => ({ ...(await launch(bare, "bare app")), roundTrips: 0 }),
      },
      rounds,
    );
  } finally {
    proxy.close();
    await server.close();
  }
}

/** One thread, so that the compiler and the collector do not run on another core for free. */
async function launch(...args: string[]): Promise<WeappLaunch> {
  const node = ["--single-threaded", "--import", import.meta.resolve("tsx")];
  const file = new URL("weapp-launch.ts", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [...node, file, ...args]);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as WeappLaunch;
}
