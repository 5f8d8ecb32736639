/*
 * One launch in the weapp harness, in a process of its own. Arguments: folder of the build, what the
 * screen says at the end, server, what an earlier launch kept (JSON).
 */
import { resolve } from "node:path";
import { readAppConfig } from "../../miniprogram/testing/weapp/app-config";
import { WeappPhone } from "../../miniprogram/testing/weapp/weapp-phone";

export interface WeappLaunch {
  readonly figures: {
    /** Until the last setData before the screen came to rest. */
    readonly ms: number;
    readonly setDataCalls: number;
    readonly setDataBytes: number;
  };
  readonly kept: Record<string, unknown>;
}

/** A screen that draws nothing for so long, and waits for no answer, is at rest. */
const restMs = 150;

const [folder = "", words = "", baseUrl, kept = "{}"] = process.argv.slice(2);
const buildDir = resolve(folder);
const phone = new WeappPhone(
  {
    buildDir,
    storage: JSON.parse(kept) as Record<string, unknown>,
    // A bare app asks nothing.
    ...(baseUrl ? { baseUrl, url: "/pages/centre/index" } : {}),
    loginCode: "persona:busy-distributor",
  },
  readAppConfig(buildDir),
);
// Templates are compiled by now, as they are on a phone.
const startedAt = performance.now();
let drawnAt = startedAt;
const { setDataBytes } = phone;
setDataBytes.push = (...sizes: number[]) => {
  drawnAt = performance.now();
  return Array.prototype.push.apply(setDataBytes, sizes);
};
const isAnswered = ({ statusCode, failure }: (typeof phone.requests)[number]) =>
  statusCode !== undefined || failure !== undefined;
await phone.launch();
await phone.until(
  () =>
    phone.page.text().includes(words) &&
    phone.requests.every(isAnswered) &&
    performance.now() - drawnAt > restMs,
  { timeoutMs: 30_000 },
);
const launch: WeappLaunch = {
  figures: {
    ms: drawnAt - startedAt,
    setDataCalls: setDataBytes.length,
    setDataBytes: setDataBytes.reduce((sum, bytes) => sum + bytes, 0),
  },
  kept: Object.fromEntries(phone.storage),
};
console.log(JSON.stringify(launch));
phone.close();
process.exit(0);
