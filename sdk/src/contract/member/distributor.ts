import * as v from "valibot";
import { channel } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { masked } from "../masked";
import { basisPoints, fen, positiveFen } from "../money";
import {
  documented,
  epochMs,
  filterOf,
  flag,
  id,
  integer,
  integerOf,
  openEnum,
  shanghaiDay,
} from "../wire-values";
import { payeeAuthorization, withdrawMethods } from "../withdrawal";

export const status = defineEndpoint({
  name: "distributor.status",
  summary: "分销员状态",
  method: "GET",
  path: "/distributorinfo/status",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: v.object({
    status: documented(openEnum(distributorStatuses)),
    reason: v.optional(v.string()),
    dismemberid: documented(v.optional(id)),
    applyid: v.optional(id),
    /** Of the newest application: when it was sent, and when it was decided. */
    appliedat: v.optional(epochMs),
    decidedat: v.optional(epochMs),
  }),
  errors: [],
});

const withdrawMethodTerms = v.object({
  withdrawtype: openEnum(withdrawMethods),
  minamount: positiveFen,
  maxamount: positiveFen,
  feerate: basisPoints,
  expecteddays: integer,
  enabled: flag,
  /** Why it is not on offer. */
  reason: v.optional(v.string()),
  /** The account that an application without one is paid to. */
  lastaccount: v.optional(masked),
});

const withdrawRule = v.object({
  minamount: positiveFen,
  maxamount: positiveFen,
  feerate: basisPoints,
  dailylimit: integer,
  remainingtoday: integer,
  /** Each way to be paid, with its own limits, fee and arrival; those on offer come first. */
  methods: v.array(withdrawMethodTerms),
  /** Days from the application to the money's expected arrival. */
  expecteddays: integer,
});

export const detail = defineEndpoint({
  name: "distributor.detail",
  summary: "分销中心首页：资料、佣金与提现规则",
  method: "GET",
  path: "/distributorinfo/detailinfo",
  access: "distributor",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: v.object({
    dismemberid: documented(id),
    name: v.string(),
    avatar: v.string(),
    phone: masked,
    grade: documented(v.string()),
    superiorname: v.optional(masked),
    joinedat: epochMs,
    totalcommission: documented(fen),
    tradecommission: fen,
    subcommission: fen,
    pendingcommission: fen,
    withdrawableamount: fen,
    autowithdrawamount: fen,
    manualwithdrawamount: fen,
    lockedamount: fen,
    withdrawnamount: fen,
    /** What later commission pays back, as a positive amount. */
    debtamount: positiveFen,
    /** The newest order that the debt came of; absent where there is none. */
    debtcommissionorderid: v.optional(id),
    todaycommission: fen,
    yesterdaycommission: fen,
    monthcommission: fen,
    customercount: integer,
    subordinatecount: integer,
    ordercount: integer,
    withdrawrule: withdrawRule,
    /** A backend that says nothing of it does not offer it. */
    payeeauthorization: v.optional(payeeAuthorization, { status: "unsupported" }),
    /** The next commission whose freeze ends: how much, when, and of how many orders. */
    nextrelease: v.optional(v.object({ at: epochMs, amount: fen, ordercount: integer })),
    /** What she could have withdrawn and lost when she was fired, with what came back since; absent where that was nothing. */
    forfeited: v.optional(v.object({ amount: positiveFen, at: epochMs })),
    /** Why nothing can be withdrawn now, as a sentence. */
    unavailablereason: v.optional(v.string()),
  }),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const earningsTrend = defineEndpoint({
  name: "distributor.earningsTrend",
  summary: "近 7、30 或 90 天每日佣金",
  method: "GET",
  path: "/distributorinfo/getearningstrend",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({ days: integerOf([7, 30, 90]), ordersource: filterOf(channel) }),
  output: v.array(v.object({ day: shanghaiDay, commission: fen, ordercount: integer })),
  errors: ["DISTRIBUTOR_REQUIRED"],
});

export const rankingPeriods = ["week", "month"] as const;

export const ranking = defineEndpoint({
  name: "distributor.ranking",
  summary: "本周或本月佣金排行",
  method: "GET",
  path: "/distributorinfo/getranking",
  access: "distributor",
  idempotent: true,
  source: "assumed",
  input: v.object({ period: v.picklist(rankingPeriods) }),
  output: v.object({
    list: v.array(v.object({ rank: integer, name: masked, commission: positiveFen })),
    /** `gaptonext` is what is missing to the next better rank; zero for the first. */
    mine: v.object({ rank: integer, commission: positiveFen, gaptonext: positiveFen }),
  }),
  errors: ["DISTRIBUTOR_REQUIRED"],
});
