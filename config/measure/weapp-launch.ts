/* One launch in the weapp harness, in a process of its own. Arguments: folder of the build, what the screen says at the end, server. */
import { resolve } from "node:path";
import { readAppConfig } from "../../miniprogram/testing/weapp/app-config";
import { WeappPhone } from "../../miniprogram/testing/weapp/weapp-phone";

export interface WeappLaunch {
  readonly ms: number;
  readonly setDataCalls: number;
  readonly setDataBytes: number;
}

const [folder = "", words = "", baseUrl] = process.argv.slice(2);
const buildDir = resolve(folder);
const phone = new WeappPhone(
  {
    buildDir,
    // A bare app asks nothing.
    ...(baseUrl ? { baseUrl, url: "/pages/centre/index" } : {}),
    loginCode: "persona:busy-distributor",
  },
  readAppConfig(buildDir),
);
// Templates are compiled by now, as they are on a phone.
const startedAt = performance.now();
await phone.launch();
await phone.until(() => phone.page.text().includes(words), { timeoutMs: 30_000 });
const launch: WeappLaunch = {
  ms: performance.now() - startedAt,
  setDataCalls: phone.setDataBytes.length,
  setDataBytes: phone.setDataBytes.reduce((sum, bytes) => sum + bytes, 0),
};
console.log(JSON.stringify(launch));
phone.close();
process.exit(0);
