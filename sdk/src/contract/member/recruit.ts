import * as v from "valibot";
import { channels } from "../channel";
import { defineEndpoint } from "../define-endpoint";
import { distributorStatuses } from "../distributor";
import { masked } from "../masked";
import { basisPoints, positiveFen } from "../money";
import { agreement, formField, longestAnswer, sceneId, sceneKinds } from "../recruit";
import { anyText, shortText } from "../text";
import { documented, epochMs, flag, id, integer, openEnum } from "../wire-values";
import { withdrawMethods } from "../withdrawal";

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

export const phone = defineEndpoint({
  name: "recruit.phone",
  summary: "用微信手机号授权码换取手机号，填进申请表",
  method: "POST",
  path: "/member/getphonenumber",
  access: "member",
  // The code is good once, for five minutes: who got no answer asks WeChat for another.
  idempotent: false,
  source: "assumed",
  input: v.object({
    /** By a button of `open-type="getPhoneNumber"`. */
    code: shortText(128),
  }),
  /** Eleven digits. */
  output: v.object({ phone: v.string() }),
  errors: ["NOT_FOUND"],
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
