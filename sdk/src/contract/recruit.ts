import * as v from "valibot";
import { channels } from "./channel";
import { defineEndpoint } from "./define-endpoint";
import { distributorStatuses } from "./distributor";
import { masked } from "./masked";
import { basisPoints, positiveFen } from "./money";
import { anyText, longText, optionalText, shortText } from "./text";
import { documented, epochMs, flag, id, integer, openEnum } from "./wire-values";
import { withdrawMethods } from "./withdrawal";

/** What a sun code (太阳码) stands for: an invitation to become a distributor, or a product to buy. */
export const sceneKinds = ["invite", "goods"] as const;
export type SceneKind = (typeof sceneKinds)[number];

/** The scene of a sun code: at most 32 of the characters that WeChat allows there. */
export const sceneId = v.pipe(
  v.string(),
  v.regex(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/, "太阳码参数不正确"),
);

export const formFieldTypes = ["text", "phone", "idcard", "select", "region"] as const;
export type FormFieldType = (typeof formFieldTypes)[number];

/** One field of the application form, as a reply carries it. */
export const formField = v.object({
  key: v.string(),
  label: v.string(),
  type: openEnum(formFieldTypes),
  required: flag,
  placeholder: v.optional(v.string()),
  maxlength: v.optional(integer),
  options: v.optional(v.array(v.object({ value: v.string(), label: v.string() }))),
});
export type FormField = v.InferOutput<typeof formField>;

const longestAnswer = 500;

/** The same as an operator writes it: a type that nobody knows is refused. */
export const formFieldInput = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{0,31}$/, "应为小写字母开头的字母与数字")),
  label: shortText(20, "请填写名称"),
  type: v.picklist(formFieldTypes),
  required: flag,
  placeholder: optionalText(40),
  maxlength: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(longestAnswer))),
  options: v.optional(
    v.pipe(
      v.array(
        v.object({
          value: shortText(32, "选项的值不能为空"),
          label: shortText(32, "选项的名称不能为空"),
        }),
      ),
      v.maxLength(50, "选项不能超过 50 个"),
    ),
  ),
});

/** What an applicant agrees to. A new version has to be agreed to anew. */
export const agreement = v.object({
  title: v.string(),
  content: v.string(),
  version: v.string(),
});
export type Agreement = v.InferOutput<typeof agreement>;

/** The same as an operator writes it. */
export const agreementInput = v.strictObject({
  title: shortText(40, "请填写标题"),
  content: longText(20_000, "请填写内容"),
  version: shortText(20, "请填写版本"),
});

export const enabled = defineEndpoint({
  name: "recruit.enabled",
  summary: "小程序招募功能是否开启",
  method: "GET",
  path: "/distributionsetting/getrecruitenable",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: documented(flag),
  errors: [],
});

export const publicRule = defineEndpoint({
  name: "recruit.publicRule",
  summary: "可以对外承诺的规则：分佣比例、锁粉与提现，加入前后都可查看",
  method: "GET",
  path: "/distributionsetting/getpublicrule",
  access: "public",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    /** From the lowest grade's to the highest one's. */
    traderatefrom: basisPoints,
    traderateto: basisPoints,
    /** What every grade gets at least of a subordinate's trade. */
    subrate: basisPoints,
    selfbuyenabled: flag,
    lockdays: integer,
    freezedays: integer,
    minwithdrawamount: positiveFen,
    maxwithdrawamount: positiveFen,
    withdrawfeerate: basisPoints,
    dailywithdrawlimit: integer,
    expecteddays: integer,
    withdrawmethods: v.array(openEnum(withdrawMethods)),
    channels: v.pipe(v.array(openEnum(channels)), v.description("开放分佣的渠道")),
  }),
  errors: [],
});

export const form = defineEndpoint({
  name: "recruit.form",
  summary: "申请分销员的协议与必填信息",
  method: "GET",
  path: "/distributionsetting/getinfosettings",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({}),
  output: v.object({ agreement, fields: v.array(formField) }),
  errors: [],
});

export const scene = defineEndpoint({
  name: "recruit.scene",
  summary: "太阳码参数对应的邀请或商品",
  method: "GET",
  path: "/distributorinfo/getscenebyid",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({ sceneid: sceneId }),
  output: v.object({
    kind: openEnum(sceneKinds),
    dismemberid: id,
    dismembername: masked,
    goodsid: v.optional(id),
    goodssign: v.optional(v.string()),
    expiresat: epochMs,
  }),
  errors: ["SCENE_NOT_FOUND", "SCENE_EXPIRED"],
});

export const invitation = defineEndpoint({
  name: "recruit.invitation",
  summary: "邀请分销员或推广商品的太阳码",
  method: "POST",
  path: "/distributorinfo/getinvitationinfo",
  access: "distributor",
  idempotent: true,
  source: "documented",
  /** With `goodsid` the code leads to that product; without, to the invitation. */
  input: v.object({ goodsid: v.optional(id) }),
  output: v.object({
    sceneid: sceneId,
    /** Where the code leads in the mini-program: no leading slash, no query. */
    page: v.string(),
    /** The code's picture as a PNG data URL. */
    qrcode: v.pipe(v.string(), v.startsWith("data:image/png;base64,")),
    title: v.string(),
    image: v.string(),
    expiresat: epochMs,
  }),
  errors: [
    "DISTRIBUTOR_REQUIRED",
    "DISTRIBUTOR_LOCKED",
    "DISTRIBUTOR_FIRED",
    "RECRUIT_DISABLED",
    "NOT_FOUND",
    "GOODS_OFF_SHELF",
  ],
});

export const apply = defineEndpoint({
  name: "recruit.apply",
  summary: "申请成为分销员（无需短信验证）；同样的内容再次提交只算一次",
  method: "POST",
  path: "/distributorinfo/registerbyminiapp",
  access: "member",
  idempotent: true,
  source: "documented",
  input: v.object({
    fields: v.record(anyText(32), anyText(longestAnswer)),
    sceneid: v.optional(sceneId),
    agreementversion: shortText(20),
  }),
  output: v.object({ applyid: id, status: openEnum(distributorStatuses) }),
  errors: [
    "RECRUIT_DISABLED",
    "ALREADY_REGISTERED",
    "DISTRIBUTOR_LOCKED",
    "SCENE_NOT_FOUND",
    "SCENE_EXPIRED",
  ],
});
