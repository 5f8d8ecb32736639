import * as v from "valibot";
import { channels } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { masked } from "../masked";
import { fen, positiveFen } from "../money";
import { epochMs, id, integer, openEnum, shanghaiDay } from "../wire-values";
import { withdrawMethods, withdrawalSources } from "../withdrawal";
import { pageList, pageRequest } from "./page";

/** Withdrawals that wait: how many, what they are for, and since when the oldest of them. */
const waitingWithdrawals = v.object({
  count: integer,
  amount: positiveFen,
  oldestat: v.optional(epochMs),
});

/** The figures of the workbench: all of one moment. */
export const show = defineEndpoint({
  name: "office.overview.show",
  summary: "工作台：待处理事项、每日佣金与平台的钱",
  method: "GET",
  path: "/overview/detail",
  access: "operator",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    applications: v.object({ count: integer, oldestat: v.optional(epochMs) }),
    /** To be audited. */
    reviews: waitingWithdrawals,
    /** Audited, and not in WeChat's hands: the operator pays and says so. */
    payouts: waitingWithdrawals,
    /** With WeChat, for their owners to take; what is not taken by then returns. */
    receipts: v.object({ count: integer, amount: positiveFen, nextexpiresat: v.optional(epochMs) }),
    /** How many distributors there are in each status. */
    distributors: v.array(v.object({ status: openEnum(distributorStatuses), count: integer })),
    /** The last 30 days by the day of the payment, today last, none left out; each with every channel. */
    days: v.array(
      v.object({
        day: shanghaiDay,
        channels: v.array(v.object({ ordersource: openEnum(channels), commission: fen })),
      }),
    ),
    /** What all distributors have together. */
    money: v.object({
      pendingcommission: positiveFen,
      withdrawableamount: positiveFen,
      lockedamount: positiveFen,
      withdrawnamount: positiveFen,
      debtamount: positiveFen,
      debtorcount: integer,
      /** By how much their accounts are not what their orders and withdrawals say: 0 where all is well. */
      difference: positiveFen,
    }),
  }),
  errors: [],
});

/** What an operator has to do: audit an application, audit a withdrawal, pay one out. */
export const workKinds = ["application", "review", "payout"] as const;
export type WorkKind = (typeof workKinds)[number];

export const workKindLabels: Record<WorkKind | "unknown", string> = {
  application: "申请",
  review: "提现审核",
  payout: "待打款",
  unknown: "其他",
};

export const listWork = defineEndpoint({
  name: "office.overview.listWork",
  summary: "工作台：等操作员处理的事，等得最久的在前",
  method: "POST",
  path: "/overview/listwork",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: v.object(pageRequest),
  output: pageList(
    v.object({
      kind: openEnum(workKinds),
      /** Since when it waits: the application's, or the withdrawal's. */
      createdat: epochMs,
      dismemberid: id,
      name: v.string(),
      grade: v.string(),
      /** To who is frozen nothing is paid out. */
      distributorstatus: openEnum(distributorStatuses),
      superiorname: v.optional(v.string()),
      /** Where the work is a withdrawal. */
      withdrawal: v.optional(
        v.object({
          withdrawid: id,
          amount: positiveFen,
          netamount: positiveFen,
          withdrawtype: openEnum(withdrawMethods),
          account: masked,
          source: openEnum(withdrawalSources),
          attention: v.optional(v.string()),
        }),
      ),
    }),
  ),
  errors: [],
});
