import {
  defineEndpoint,
  epochMs,
  fen,
  flag,
  id,
  integer,
  optionalText,
} from "@distribution/sdk/server";
import * as v from "valibot";

/* The world as a whole: whether it is there, to begin it anew, and whether its books agree. */

const worldState = v.object({ ok: flag, scenario: v.string(), now: epochMs });

export const health = defineEndpoint({
  name: "control.world.health",
  summary: "服务是否可用，当前场景与时间",
  method: "GET",
  path: "/__mock/health",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: worldState,
  errors: [],
});

export const reset = defineEndpoint({
  name: "control.world.reset",
  summary: "重置为一个场景；不填则为当前场景与种子",
  method: "POST",
  path: "/__mock/reset",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ scenario: optionalText(64), seed: v.optional(integer) }),
  output: worldState,
  errors: ["NOT_FOUND"],
});

export const scenarios = defineEndpoint({
  name: "control.world.scenarios",
  summary: "可选的场景，以及当前的场景、种子与数据存放",
  method: "GET",
  path: "/__mock/scenarios",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    scenario: v.string(),
    seed: integer,
    /** In a folder that survives the server; else in memory only. */
    kept: flag,
    list: v.array(v.object({ scenario: v.string(), summary: v.string() })),
  }),
  errors: [],
});

/** An account belongs to a distributor, or to the platform where `dismemberid` is left out. */
const accountOwner = { dismemberid: v.optional(id), account: v.string() };

export const ledger = defineEndpoint({
  name: "control.world.ledger",
  summary: "由订单与提现重新推导账本，与已存的余额核对",
  method: "GET",
  path: "/__mock/ledger",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ dismemberid: v.optional(id) }),
  output: v.object({
    balanced: flag,
    /** The sum of all postings: zero in a sound ledger. */
    total: fen,
    accounts: v.array(v.object({ ...accountOwner, balance: fen })),
    /** Accounts whose stored balance is not the re-derived one. */
    differences: v.array(v.object({ ...accountOwner, stored: fen, derived: fen })),
  }),
  errors: ["NOT_FOUND"],
});
