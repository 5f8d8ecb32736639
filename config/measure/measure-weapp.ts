import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serve } from "@distribution/mock-server/serve";
import { slowProxy } from "./slow-proxy";
import { byTurns } from "./statistics";
import type { WeappLaunch } from "./weapp-launch";

/** Under the amounts of the centre. */
const centreSays = "提现中";

/**
 * Launches by turns, ours against a server as far away as `latencyMs`: for the first time, with what the
 * time before kept, and the bare app's.
 */
export async function measureWeapp(bare: string, rounds: number, latencyMs: number) {
  const server = await serve({ port: 0, log: () => undefined });
  const proxy = await slowProxy(server.url, latencyMs);
  const launchOurs = async (kept: WeappLaunch["kept"]) => {
    const launched = await launch("dist/weapp", centreSays, proxy.url, JSON.stringify(kept));
    const figures = { ...launched.figures, roundTrips: proxy.takeRoundTrips() };
    return { figures, kept: launched.kept };
  };
  try {
    const { kept } = await launchOurs({});
    return await byTurns(
      {
        ours: async () => (await launchOurs({})).figures,
        "sign-in kept": async () => (await launchOurs(kept)).figures,
        bare: async () => ({ ...(await launch(bare, "bare app")).figures, roundTrips: 0 }),
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
