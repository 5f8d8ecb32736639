import * as v from "valibot";
import { channel, channels } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { askedFen, basisPoints } from "../money";
import { agreementInput, formFieldInput } from "./recruit-input";
import { agreement, formField } from "../recruit";
import { optionalText, shortText } from "../text";
import { documented, flag, id, integer, openEnum } from "../wire-values";
import { withdrawMethods } from "../withdrawal";

/** 商户类型: which limits its rates are held to. */
export const merchantTypes = ["standard", "internet"] as const;
export type MerchantType = (typeof merchantTypes)[number];

/** 适配渠道. The documents write one as text; a list is meant. */
const channelList = v.pipe(
  v.union([
    v.array(channel),
    v.pipe(
      v.string(),
      v.transform((text) => text.split(",").map((name) => name.trim())),
      v.array(channel),
    ),
  ]),
  v.minLength(1, "至少选择一个渠道"),
);

/** A number of whole days, years at most. */
const days = v.pipe(integer, v.minValue(0), v.maxValue(3_650));

const gradeInput = v.strictObject({
  gradeid: id,
  name: shortText(20, "请填写等级名称"),
  traderate: basisPoints,
  subrate: basisPoints,
});

const ruleNumbers = {
  selfbuyenabled: flag,
  lockdays: v.pipe(integer, v.minValue(1), v.maxValue(3_650)),
  freezedays: days,
  minwithdrawamount: askedFen,
  maxwithdrawamount: askedFen,
  dailywithdrawlimit: v.pipe(integer, v.minValue(1), v.maxValue(100)),
  withdrawfeerate: basisPoints,
};

/** What one way to be paid has instead of the rule's own limits, fee and arrival. */
const methodNumbers = {
  minamount: v.optional(ruleNumbers.minwithdrawamount),
  maxamount: v.optional(ruleNumbers.maxwithdrawamount),
  feerate: v.optional(basisPoints),
  expecteddays: v.optional(v.pipe(integer, v.minValue(0), v.maxValue(90))),
};

const ruleInput = v.strictObject({
  adaptivechannel: documented(channelList),
  merchanttype: v.picklist(merchantTypes),
  grades: v.pipe(
    v.array(gradeInput),
    v.minLength(1, "至少保留一个等级"),
    v.maxLength(20, "等级不能超过 20 个"),
  ),
  ...ruleNumbers,
  withdrawmethods: v.pipe(
    v.array(v.picklist(withdrawMethods)),
    v.minLength(1, "至少选择一种提现方式"),
  ),
  methodrules: v.optional(
    v.array(v.strictObject({ withdrawtype: v.picklist(withdrawMethods), ...methodNumbers })),
    [],
  ),
  payeeauthorizationenabled: v.optional(flag, false),
  autopayoutchannels: v.array(channel),
});

const recruitInput = v.strictObject({
  recruitenable: documented(flag),
  needaudit: flag,
  infofields: v.pipe(v.array(formFieldInput), v.maxLength(30, "不能超过 30 项")),
  agreement: agreementInput,
});

/** Of the setting as it was read. Sent back, what somebody else saved meanwhile is not overwritten: STATE_CONFLICT. */
const readVersion = { settingversion: optionalText(64) };

const setting = v.object({
  settingversion: v.string(),
  distributionrecruitsetting: documented(
    v.object({
      recruitenable: documented(flag),
      needaudit: flag,
      infofields: v.array(formField),
      agreement,
    }),
  ),
  distributionrulesetting: documented(
    v.object({
      adaptivechannel: documented(v.array(openEnum(channels))),
      merchanttype: openEnum(merchantTypes),
      grades: v.array(v.object(gradeInput.entries)),
      ...ruleNumbers,
      withdrawmethods: v.array(openEnum(withdrawMethods)),
      /** Where a method differs from the rule. */
      methodrules: v.optional(
        v.array(v.object({ withdrawtype: openEnum(withdrawMethods), ...methodNumbers })),
        [],
      ),
      /** Whether payees may agree to pay-outs that land without asking each time (免确认收款授权). */
      payeeauthorizationenabled: v.optional(flag, false),
      autopayoutchannels: v.array(openEnum(channels)),
    }),
  ),
});
export type Setting = v.InferOutput<typeof setting>;

export const save = defineEndpoint({
  name: "office.setting.save",
  summary: "新增分销规则：招募与规则两部分都要填",
  method: "POST",
  path: "/distributionsetting/savesetting",
  access: "operator",
  idempotent: true,
  source: "documented",
  /** A key that nobody knows is refused by name, at every depth: a misspelt one must not look saved. */
  input: v.strictObject({
    ...readVersion,
    distributionrecruitsetting: documented(recruitInput),
    distributionrulesetting: documented(ruleInput),
  }),
  output: setting,
  errors: ["STATE_CONFLICT"],
});

export const update = defineEndpoint({
  name: "office.setting.update",
  summary: "更新分销规则：没有提到的保持原样",
  method: "POST",
  path: "/distributionsetting/updatesetting",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.strictObject({
    ...readVersion,
    distributionrecruitsetting: documented(v.optional(v.partial(recruitInput))),
    distributionrulesetting: documented(v.optional(v.partial(ruleInput))),
  }),
  output: setting,
  errors: ["STATE_CONFLICT"],
});

export const preview = defineEndpoint({
  name: "office.setting.preview",
  summary: "保存之前：这次修改会影响谁、影响多少；什么都不保存",
  method: "POST",
  path: "/distributionsetting/previewsetting",
  access: "operator",
  idempotent: true,
  reads: true,
  source: "assumed",
  /** The same as `update`, of which the documents promise a part. */
  input: v.strictObject({
    ...readVersion,
    distributionrecruitsetting: v.optional(
      v.partial(v.strictObject({ ...recruitInput.entries, recruitenable: flag })),
    ),
    distributionrulesetting: v.optional(
      v.partial(v.strictObject({ ...ruleInput.entries, adaptivechannel: channelList })),
    ),
  }),
  /** What would be refused is refused as `update` does; what changes nothing has no effect. */
  output: v.object({
    effects: v.array(v.object({ field: v.string(), message: v.string() })),
  }),
  errors: ["STATE_CONFLICT"],
});

export const detail = defineEndpoint({
  name: "office.setting.detail",
  summary: "分销规则详情",
  method: "GET",
  path: "/distributionsetting/detail",
  access: "operator",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: setting,
  errors: [],
});
