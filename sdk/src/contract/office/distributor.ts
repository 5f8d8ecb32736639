import * as v from "valibot";
import { optionalPhone, phone } from "../account-rules";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { fen, positiveFen } from "../money";
import { pageList, pageRequest, sortRequest } from "./page";
import { optionalText, shortText } from "../text";
import {
  documented,
  documentedOf,
  epochMs,
  filterOf,
  id,
  integer,
  keyword,
  openEnum,
} from "../wire-values";

/** A distributor as the middle office sees it: whom one audits has to be known by name and phone. */
const rowFields = {
  dismemberid: documented(id),
  memberid: documented(id),
  applyid: id,
  name: v.string(),
  phone: v.string(),
  avatar: v.string(),
  grade: documented(v.string()),
  status: documented(openEnum(distributorStatuses)),
  superiorname: v.optional(v.string()),
  reason: v.optional(v.string()),
  createdat: epochMs,
  totalcommission: documented(fen),
  withdrawableamount: fen,
  customercount: integer,
};

const distributorRow = v.object(rowFields);

/** What every command on a distributor answers. */
const distributorDetail = v.object({
  ...rowFields,
  gradeid: id,
  joinedat: v.optional(epochMs),
  superiorid: v.optional(id),
  /** What the newest application says, by the labels of its form. */
  application: v.optional(
    v.object({
      applyid: id,
      createdat: epochMs,
      fields: v.array(v.object({ key: v.string(), label: v.string(), value: v.string() })),
    }),
  ),
  tradecommission: fen,
  subcommission: fen,
  autowithdrawamount: fen,
  manualwithdrawamount: fen,
  pendingcommission: fen,
  lockedamount: fen,
  withdrawnamount: fen,
  debtamount: positiveFen,
  subordinatecount: integer,
  ordercount: integer,
});

/** By what the lists of distributors are sorted: `createdat` ascending is the longest wait first. */
export const distributorSorts = ["createdat", "totalcommission", "withdrawableamount"] as const;
/** By what 业绩 is. */
export const performanceSorts = [
  ...distributorSorts,
  "tradecommission",
  "subcommission",
  "orderamount",
  "ordercount",
] as const;

const listInput = v.object({ ...pageRequest, keyword, ...sortRequest(distributorSorts) });
const dismemberid = id;
const named = v.object({ dismemberid });
const reason = shortText(100, "请填写原因");
const name = shortText(20, "请填写姓名");

/** The documents give each status a list of its own. */
const listedByStatus = {
  method: "POST",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: listInput,
  output: pageList(distributorRow),
  errors: [],
} as const;

export const listNormal = defineEndpoint({
  name: "office.distributor.listNormal",
  summary: "正常的分销员",
  path: "/distributorinfo/getnormaldistributors",
  ...listedByStatus,
});

export const listAudit = defineEndpoint({
  name: "office.distributor.listAudit",
  summary: "待审核的分销员",
  path: "/distributorinfo/getauditdistributor",
  ...listedByStatus,
});

export const listReject = defineEndpoint({
  name: "office.distributor.listReject",
  summary: "审核不通过的分销员",
  path: "/distributorinfo/getrejectdistributor",
  ...listedByStatus,
});

export const listLock = defineEndpoint({
  name: "office.distributor.listLock",
  summary: "已冻结的分销员",
  path: "/distributorinfo/getlockdistributor",
  ...listedByStatus,
});

export const detail = defineEndpoint({
  name: "office.distributor.detail",
  summary: "分销员详情与业绩",
  method: "POST",
  path: "/distributorinfo/detail",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: named,
  output: v.object(
    documentedOf(
      distributorDetail.entries,
      "tradecommission",
      "subcommission",
      "withdrawableamount",
      "autowithdrawamount",
      "manualwithdrawamount",
    ),
  ),
  errors: ["NOT_FOUND"],
});

export const listSub = defineEndpoint({
  name: "office.distributor.listSub",
  summary: "一位分销员的下级",
  method: "POST",
  path: "/distributorinfo/getsubdistributor",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: v.object({ ...listInput.entries, dismemberid }),
  output: pageList(distributorRow),
  errors: ["NOT_FOUND"],
});

export const register = defineEndpoint({
  name: "office.distributor.register",
  summary: "管理员把一位会员登记为分销员，无需审核",
  method: "POST",
  path: "/distributorinfo/registerbyadmin",
  access: "operator",
  idempotent: false,
  source: "documented",
  input: v.object({
    /** The member; found by the phone where it is left out. */
    memberid: v.optional(id),
    name,
    phone,
    gradeid: v.optional(id),
    superiorid: v.optional(id),
  }),
  output: distributorDetail,
  errors: ["NOT_FOUND", "ALREADY_REGISTERED", "STATE_CONFLICT"],
});

export const update = defineEndpoint({
  name: "office.distributor.update",
  summary: "编辑分销员的姓名、手机号与等级",
  method: "POST",
  path: "/distributorinfo/update",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({
    dismemberid,
    name: optionalText(20),
    phone: optionalPhone,
    gradeid: v.optional(id),
  }),
  output: distributorDetail,
  errors: ["NOT_FOUND"],
});

/** What becomes of the withdrawable commission of a distributor who is fired. */
export const settlements = ["keep", "forfeit"] as const;

export const firePreview = defineEndpoint({
  name: "office.distributor.firePreview",
  summary: "清退前预览：保留与作废各会怎样处理这位分销员的钱",
  method: "POST",
  path: "/distributorinfo/firepreview",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "assumed",
  input: named,
  output: v.object({
    /** Ends either way, with the ties to these customers and subordinates. */
    pendingcommission: fen,
    customercount: integer,
    subordinatecount: integer,
    /** What there is afterwards, by what is decided about the withdrawable commission. */
    outcomes: v.array(
      v.object({
        settlement: openEnum(settlements),
        withdrawableamount: fen,
        lockedamount: fen,
        debtamount: positiveFen,
        /** What goes back to the platform, of the balance and of withdrawals in review. */
        forfeitedamount: fen,
        /** How many withdrawals in review are rejected. */
        rejectedcount: integer,
      }),
    ),
  }),
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const fire = defineEndpoint({
  name: "office.distributor.fire",
  summary: "清退：待结算佣金终止，可提现的保留或作废，客户释放",
  method: "POST",
  path: "/distributorinfo/fire",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({ dismemberid, reason, settlement: v.picklist(settlements) }),
  output: distributorDetail,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const lock = defineEndpoint({
  name: "office.distributor.lock",
  summary: "冻结：暂停提现、绑定客户与新的佣金",
  method: "POST",
  path: "/distributorinfo/lock",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({ dismemberid, reason: optionalText(100) }),
  output: distributorDetail,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const normal = defineEndpoint({
  name: "office.distributor.normal",
  summary: "审核通过或解除冻结，并通知本人",
  method: "POST",
  path: "/distributorinfo/normal",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: named,
  output: distributorDetail,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const reject = defineEndpoint({
  name: "office.distributor.reject",
  summary: "审核不通过",
  method: "POST",
  path: "/distributorinfo/reject",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({ dismemberid, reason }),
  output: distributorDetail,
  errors: ["NOT_FOUND", "STATE_CONFLICT"],
});

export const unbind = defineEndpoint({
  name: "office.distributor.unbind",
  summary: "解除与上级的分佣关系",
  method: "POST",
  path: "/distributorinfo/unbind",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: named,
  output: distributorDetail,
  errors: ["NOT_FOUND"],
});

/** 业绩: what each distributor sold and earned. */
export const performance = defineEndpoint({
  name: "office.distributor.performance",
  summary: "分销员业绩列表",
  method: "POST",
  path: "/distributorinfo/getdisperformpage",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "documented",
  input: v.object({
    ...pageRequest,
    keyword,
    status: filterOf(v.picklist(distributorStatuses)),
    ...sortRequest(performanceSorts),
  }),
  output: pageList(
    v.object({
      ...rowFields,
      tradecommission: fen,
      subcommission: fen,
      orderamount: positiveFen,
      ordercount: integer,
    }),
  ),
  errors: [],
});
