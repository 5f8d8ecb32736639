import { defineEndpoint, epochMs, integer } from "@distribution/sdk/server";
import * as v from "valibot";

/* Time, and what happens because it passes. */

export const move = defineEndpoint({
  name: "control.time.move",
  summary:
    "移动时间：前进若干毫秒，或到某一时刻；到期的任务在各自的时刻依次执行，其间照常答复其他请求",
  method: "POST",
  path: "/__mock/clock",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.pipe(
    v.object({
      advancems: v.optional(v.pipe(integer, v.minValue(0, "不能小于 0"))),
      now: v.optional(epochMs),
    }),
    v.forward(
      v.check(
        ({ advancems, now }) => (advancems === undefined) !== (now === undefined),
        "advancems 与 now 须填一个，且只填一个",
      ),
      ["advancems"],
    ),
  ),
  output: v.object({ now: epochMs }),
  errors: ["STATE_CONFLICT"],
});

/** The jobs by the names they are asked for; `deliver-events` sends what the outbox holds. */
const jobNames = [
  "auto-withdraw",
  "settle",
  "expire-bindings",
  "expire-confirmations",
  "daily-digest",
  "put-on-shelf",
  "prune",
  "deliver-events",
] as const;

export const runJob = defineEndpoint({
  name: "control.time.runJob",
  summary: "立即执行一项定时任务",
  method: "POST",
  path: "/__mock/jobs",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ job: v.picklist(jobNames) }),
  /** `changed` counts records: orders settled, withdrawals applied for, messages delivered. */
  output: v.object({ job: v.picklist(jobNames), changed: integer }),
  errors: [],
});

/** What a moment to come is about. */
const upcomingKinds = ["job", "withdrawable", "confirmation", "binding", "shelf", "retry"] as const;

export const upcoming = defineEndpoint({
  name: "control.time.upcoming",
  summary: "接下来会发生的事，最近的在前，最多 20 件",
  method: "GET",
  path: "/__mock/upcoming",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    now: epochMs,
    list: v.array(v.object({ at: epochMs, kind: v.picklist(upcomingKinds), title: v.string() })),
  }),
  errors: [],
});
