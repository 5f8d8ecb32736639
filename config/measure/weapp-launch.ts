/* One launch in the weapp harness, in a process of its own. Its argument is a WeappOpening, as JSON. */
import { resolve } from "node:path";
import { readAppConfig } from "../../miniprogram/testing/weapp/app-config";
import type { ViewNode } from "../../miniprogram/testing/weapp/view-node";
import { WeappPhone } from "../../miniprogram/testing/weapp/weapp-phone";

export interface WeappOpening {
  /** Of the build. */
  readonly folder: string;
  /** What the screen says at the end. */
  readonly words: string;
  /** Absent for a bare app, which has one page and asks nothing. */
  readonly baseUrl?: string;
  readonly url?: string;
  readonly persona?: string;
  /** By an earlier launch. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

export interface WeappLaunch {
  readonly figures: {
    /** Until the last setData before the screen came to rest. */
    readonly ms: number;
    readonly setDataCalls: number;
    readonly setDataBytes: number;
    /** Answered when the screen said its words; what it asks then is for what stands below. */
    readonly requestsFirst: number;
    readonly requests: number;
    /** On the page, when it has come to rest. */
    readonly nodes: number;
  };
  readonly kept: Record<string, unknown>;
}

/** A screen that draws nothing for so long, and waits for no answer, is at rest. */
const restMs = 150;

const opening = JSON.parse(process.argv[2] ?? "") as WeappOpening;
const { folder, words, persona, kept = {}, ...way } = opening;
const buildDir = resolve(folder);
const storage = persona === undefined ? {} : { persona: keptValue(persona) };
const phone = new WeappPhone(
  { buildDir, storage: { ...storage, ...kept }, ...way },
  readAppConfig(buildDir),
);
const isAnswered = ({ statusCode, failure }: (typeof phone.requests)[number]) =>
  statusCode !== undefined || failure !== undefined;
// Templates are compiled by now, as they are on a phone.
const startedAt = performance.now();
let drawnAt = startedAt;
/** Looking is no work of the phone's. */
let lookedMs = 0;
let requestsFirst: number | undefined;
const look = () => {
  const lookedAt = performance.now();
  if (phone.page.text().includes(words)) requestsFirst ??= phone.requests.filter(isAnswered).length;
  lookedMs += performance.now() - lookedAt;
};
const { setDataBytes } = phone;
setDataBytes.push = (...sizes: number[]) => {
  drawnAt = performance.now() - lookedMs;
  // When it has been drawn.
  if (requestsFirst === undefined) queueMicrotask(look);
  return Array.prototype.push.apply(setDataBytes, sizes);
};
await phone.launch();
await phone.until(
  () =>
    phone.page.text().includes(words) &&
    phone.requests.every(isAnswered) &&
    performance.now() - lookedMs - drawnAt > restMs,
  { timeoutMs: 30_000 },
);
const launch: WeappLaunch = {
  figures: {
    ms: drawnAt - startedAt,
    setDataCalls: setDataBytes.length,
    setDataBytes: setDataBytes.reduce((sum, bytes) => sum + bytes, 0),
    requestsFirst: requestsFirst ?? phone.requests.length,
    requests: phone.requests.length,
    nodes: nodesOf(phone.page.view),
  },
  kept: Object.fromEntries(phone.storage),
};
console.log(JSON.stringify(launch));
phone.close();
process.exit(0);

/** As data/kept-value.ts writes it. */
function keptValue(value: string): string {
  return JSON.stringify({ version: 1, value });
}

function nodesOf({ children }: ViewNode): number {
  return children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : nodesOf(child)), 1);
}
