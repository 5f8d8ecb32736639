import { autoWithdraw } from "./auto-withdraw";
import { dailyDigest } from "./daily-digest";
import { expireBindings } from "./expire-bindings";
import { expireConfirmations } from "./expire-confirmations";
import type { Job } from "./job";
import { prune } from "./prune";
import { putOnShelfAtDate } from "./put-on-shelf-at-date";
import { settle } from "./settle";

/** Every job by the name it is asked for. Of those due at the same moment, the first goes first: what settles can be withdrawn. */
export const jobs = {
  settle,
  "expire-confirmations": expireConfirmations,
  "auto-withdraw": autoWithdraw,
  "expire-bindings": expireBindings,
  "daily-digest": dailyDigest,
  "put-on-shelf": putOnShelfAtDate,
  prune,
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as readonly JobName[];

/** False of a job that a kept world remembers from another version. */
export function isJobName(name: string): name is JobName {
  return name in jobs;
}
