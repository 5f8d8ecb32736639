import * as v from "valibot";
import { defineEndpoint } from "../define-endpoint";
import { masked } from "../masked";
import { fen, positiveFen } from "../money";
import { commissionOrder } from "../order";
import { cursorList, cursorRequest } from "../page";
import { epochMs, filterOf, id, integer, openEnum } from "../wire-values";
import { withdrawal, withdrawalStatuses, withdrawMethods } from "../withdrawal";

/** Why what can be withdrawn changed: commission came, a withdrawal took it or returned, or it was taken back. */
export const fundKinds = ["commission", "withdraw", "clawback"] as const;
export type FundKind = (typeof fundKinds)[number];

export const fundKindLabels: Record<FundKind | "unknown", string> = {
  commission: "佣金",
  withdraw: "提现",
  clawback: "扣回",
  unknown: "其他",
};

/** `YYYY-MM` in Asia/Shanghai. */
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "应为年月，如 2026-03"));

const fund = v.object({
  fundid: id,
  at: epochMs,
  kind: openEnum(fundKinds),
  /** What came, or with a minus what went. */
  amount: fen,
  /** What could be withdrawn after it. */
  balanceafter: positiveFen,
  title: v.string(),
  note: v.optional(v.string()),
  commissionorderid: v.optional(id),
  withdrawid: v.optional(id),
  /** What of its order and its withdrawal a line shows: the rest is in theirs. */
  order: v.optional(
    v.object({
      ...v.pick(commissionOrder, ["kind", "goodsname", "goodsimage"]).entries,
      dismembername: v.optional(masked),
    }),
  ),
  withdrawal: v.optional(
    v.object({
      withdrawtype: openEnum(withdrawMethods),
      account: masked,
      status: openEnum(withdrawalStatuses),
      failmsg: v.optional(v.string()),
      confirm: withdrawal.entries.confirm,
    }),
  ),
});
export type Fund = v.InferOutput<typeof fund>;

export const list = defineEndpoint({
  name: "fund.list",
  summary: "资金明细：可提现金额的每一次变化",
  method: "POST",
  path: "/distribution/fund/listbyvernier",
  access: "distributor",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: v.object({
    ...cursorRequest,
    month: filterOf(month),
    kind: filterOf(v.picklist(fundKinds)),
  }),
  output: cursorList(fund),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

const countedFen = v.object({ count: integer, amount: positiveFen });

const fundMonth = v.object({
  month,
  opening: positiveFen,
  income: positiveFen,
  /** Less what came back of withdrawals; below zero where more came back than was applied for. */
  withdrawn: fen,
  /** The two that make it up: what was applied for, and what came back of it or was taken out. */
  applied: v.optional(countedFen),
  returned: v.optional(countedFen),
  clawedback: fen,
  /** opening + income − withdrawn − clawedback; of the newest month what can be withdrawn now. */
  closing: positiveFen,
});
export type FundMonth = v.InferOutput<typeof fundMonth>;

export const months = defineEndpoint({
  name: "fund.months",
  summary: "资金月报：从首次入账的月份到本月，新的在前",
  method: "GET",
  path: "/distribution/fund/getmonths",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.array(fundMonth),
  errors: ["DISTRIBUTOR_REQUIRED"],
});
