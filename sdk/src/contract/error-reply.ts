import * as v from "valibot";

/** The body of every refusal. `message` is a Chinese sentence fit for a toast. */
export const errorReply = v.object({
  code: v.string(),
  message: v.string(),
  requestid: v.string(),
  details: v.optional(
    v.object({
      /** VALIDATION_FAILED: what is wrong with each field. */
      fields: v.optional(v.array(v.object({ field: v.string(), message: v.string() }))),
      /** STATE_CONFLICT: the status it is in, and what it may become. */
      status: v.optional(v.union([v.string(), v.number()])),
      allowed: v.optional(v.array(v.union([v.string(), v.number()]))),
    }),
  ),
});
export type ErrorReply = v.InferOutput<typeof errorReply>;
export type ErrorDetails = NonNullable<ErrorReply["details"]>;
