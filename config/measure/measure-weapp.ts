import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { serve } from "@distribution/mock-server/serve";
import { outsideWorld } from "../../miniprogram/testing/h5/outside-world";
import { slowProxy } from "./slow-proxy";
import { byTurns } from "./statistics";
import type { WeappLaunch, WeappOpening } from "./weapp-launch";

type Screen = Required<Pick<WeappOpening, "url" | "words" | "persona">>;

/** The two that an app is opened at: by a distributor, and by whoever was sent a product. */
const screens = {
  // Under the amounts.
  centre: () => ({ url: "/pages/centre/index", words: "提现中", persona: "busy-distributor" }),
  "a buyer's product": async (server: string) => {
    const { list } = await outsideWorld(server).member("customer").goods.list({});
    const url = `/pages/goods-detail/index?goodsid=${list[0]?.goodsid}`;
    return { url, words: "推荐 · 价格不变", persona: "customer" };
  },
} satisfies Record<string, (server: string) => Screen | Promise<Screen>>;

/**
 * Launches by turns, ours against a server as far away as `latencyMs`: for the first time, with what the
 * time before kept, and the bare app's.
 */
export async function measureWeapp(
  screenName: keyof typeof screens,
  bare: string,
  rounds: number,
  latencyMs: number,
) {
  const server = await serve({ port: 0, log: () => undefined });
  const proxy = await slowProxy(server.url, latencyMs);
  const screen = await screens[screenName](server.url);
  const launchOurs = async (kept: WeappLaunch["kept"]) => {
    const launched = await launch({ folder: "dist/weapp", ...screen, baseUrl: proxy.url, kept });
    const figures = { ...launched.figures, roundTrips: proxy.takeRoundTrips() };
    return { figures, kept: launched.kept };
  };
  const launchBare = () => launch({ folder: bare, words: "bare app" });
  try {
    const { kept } = await launchOurs({});
    return await byTurns(
      {
        ours: async () => (await launchOurs({})).figures,
        "sign-in kept": async () => (await launchOurs(kept)).figures,
        bare: async () => ({ ...(await launchBare()).figures, roundTrips: 0 }),
      },
      rounds,
    );
  } finally {
    proxy.close();
    await server.close();
  }
}

/** One thread, so that the compiler and the collector do not run on another core for free. */
async function launch(opening: WeappOpening): Promise<WeappLaunch> {
  const node = [
    "--single-threaded",
    "--conditions=distribution-source",
    "--import",
    import.meta.resolve("tsx"),
  ];
  const file = new URL("weapp-launch.ts", import.meta.url).pathname;
  const args = [...node, file, JSON.stringify(opening)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as WeappLaunch;
}
