import * as v from "valibot";
import { flag, integer, openEnum } from "./wire-values";

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

export const longestAnswer = 500;

/** What an applicant agrees to. A new version has to be agreed to anew. */
export const agreement = v.object({
  title: v.string(),
  content: v.string(),
  version: v.string(),
});
export type Agreement = v.InferOutput<typeof agreement>;
