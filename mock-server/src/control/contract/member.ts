import {
  defineEndpoint,
  distributorStatuses,
  epochMs,
  flag,
  id,
  optionalText,
  sceneKinds,
} from "@distribution/sdk/server";
import * as v from "valibot";

/* A member, in WeChat and outside the mini-program. */

export const follow = defineEndpoint({
  name: "control.member.follow",
  summary: "会员关注或取消关注公众号；通知方式仍如会员所选",
  method: "POST",
  path: "/__mock/follow",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ memberid: id, followed: flag }),
  output: v.object({ memberid: id, followed: flag }),
  errors: ["NOT_FOUND"],
});

/** Whole names: these people are invented, and nobody but a developer is told. */
const person = { memberid: id, name: v.string(), avatar: v.string() };
/** As a distributor; absent where the member never applied. */
const standing = {
  dismemberid: v.optional(id),
  distributorstatus: v.optional(v.picklist(distributorStatuses)),
};

export const personas = defineEndpoint({
  name: "control.member.personas",
  summary: "可以登录成为的人：登录凭证为 persona:名称",
  method: "GET",
  path: "/__mock/personas",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({
    list: v.array(
      v.object({
        persona: v.string(),
        /** The login code. */
        code: v.string(),
        ...person,
        ...standing,
        /** Who it is and how it stands now, as a sentence. */
        situation: v.string(),
      }),
    ),
  }),
  errors: [],
});

export const buyers = defineEndpoint({
  name: "control.member.buyers",
  summary: "可以下单的会员，顾客在前，最多 20 位；keyword 按昵称、姓名或编号找",
  method: "GET",
  path: "/__mock/members",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ keyword: optionalText(50) }),
  output: v.object({
    list: v.array(
      v.object({
        ...person,
        ...standing,
        /** Whose customer it is. */
        boundto: v.optional(v.object({ dismemberid: id, distributorname: v.string() })),
      }),
    ),
  }),
  errors: [],
});

const sunCode = v.object({
  sceneid: v.string(),
  kind: v.picklist(sceneKinds),
  dismemberid: id,
  distributorname: v.string(),
  goodsid: v.optional(id),
  goodsname: v.optional(v.string()),
  createdat: epochMs,
  expiresat: epochMs,
  expired: flag,
  /** What scanning it opens: the H5 mini-program's address on this server. */
  openat: v.string(),
});

export const sunCodes = defineEndpoint({
  name: "control.member.sunCodes",
  summary: "已生成的太阳码，最新的在前，最多 20 个",
  method: "GET",
  path: "/__mock/suncodes",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({}),
  output: v.object({ list: v.array(sunCode) }),
  errors: [],
});

export const makeSunCode = defineEndpoint({
  name: "control.member.makeSunCode",
  summary: "分销员的太阳码：填 goodsid 为商品的，不填为邀请的；未过期的沿用",
  method: "POST",
  path: "/__mock/suncodes",
  access: "loopback",
  idempotent: true,
  source: "assumed",
  input: v.object({ dismemberid: id, goodsid: v.optional(id) }),
  output: sunCode,
  errors: [
    "NOT_FOUND",
    "DISTRIBUTOR_REQUIRED",
    "DISTRIBUTOR_LOCKED",
    "DISTRIBUTOR_FIRED",
    "RECRUIT_DISABLED",
    "GOODS_OFF_SHELF",
  ],
});
