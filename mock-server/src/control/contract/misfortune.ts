import { defineEndpoint, integer, optionalText } from "@distribution/sdk/server";
import * as v from "valibot";

/* What goes wrong between here and there. */

const faultKinds = ["latency", "error", "drop", "malformed"] as const;

const standing = v.array(
  v.object({
    path: v.optional(v.string()),
    kind: v.picklist(faultKinds),
    status: v.optional(integer),
    latencyms: v.optional(integer),
    times: v.optional(integer),
  }),
);

export const faults = defineEndpoint({
  name: "control.misfortune.faults",
  summary: "生效中的故障，以及可以注入故障的接口",
  method: "GET",
  path: "/__mock/faults",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    faults: standing,
    endpoints: v.array(v.object({ path: v.string(), method: v.string(), summary: v.string() })),
  }),
  errors: [],
});

export const setFault = defineEndpoint({
  name: "control.misfortune.setFault",
  summary: "让接口变慢、报错、断线或返回残缺内容；kind 为 none 时恢复正常",
  method: "POST",
  path: "/__mock/faults",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({
    /** An endpoint's path; every endpoint of the contract where it is left out. */
    path: optionalText(128),
    kind: v.picklist([...faultKinds, "none"]),
    status: v.optional(v.pipe(integer, v.minValue(400), v.maxValue(599))),
    latencyms: v.optional(v.pipe(integer, v.minValue(0), v.maxValue(120_000))),
    times: v.optional(v.pipe(integer, v.minValue(1))),
  }),
  output: v.object({ faults: standing }),
  errors: ["NOT_FOUND"],
});
