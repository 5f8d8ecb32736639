import * as v from "valibot";

/** The body of every refusal. `message` is a Chinese sentence fit for a toast. */
export const errorReply = v.object({
  code: v.pipe(v.string(), v.description("错误码")),
  message: v.string(),
  requestid: v.pipe(v.string(), v.description("这次请求的编号，日志里也有")),
  details: v.optional(
    v.object({
      /** VALIDATION_FAILED: what is wrong with each field. */
      fields: v.optional(
        v.pipe(
          v.array(v.object({ field: v.string(), message: v.string() })),
          v.description("有误的字段"),
        ),
      ),
      /** STATE_CONFLICT: the status it is in, and what it may become. */
      status: v.optional(v.union([v.string(), v.number()])),
      allowed: v.optional(v.array(v.union([v.string(), v.number()]))),
    }),
  ),
});
export type ErrorReply = v.InferOutput<typeof errorReply>;
export type ErrorDetails = NonNullable<ErrorReply["details"]>;
