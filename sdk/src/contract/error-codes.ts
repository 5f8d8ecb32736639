/** Every error that the API can answer: its HTTP status, and a sentence fit for a toast where the server has no better one. */
export const errorCodes = {
  TOKEN_MISSING: { status: 401, message: "请先登录" },
  TOKEN_EXPIRED: { status: 401, message: "登录已过期，请重新登录" },
  FORBIDDEN: { status: 403, message: "没有权限进行这项操作" },
  NOT_FOUND: { status: 404, message: "内容不存在或已删除" },
  VALIDATION_FAILED: { status: 422, message: "填写的内容有误，请检查" },
  STATE_CONFLICT: { status: 409, message: "状态已变化，请刷新后再试" },
  IDEMPOTENCY_MISMATCH: { status: 409, message: "这笔申请已提交过，内容不一致" },
  RECRUIT_DISABLED: { status: 409, message: "暂未开放招募" },
  ALREADY_REGISTERED: { status: 409, message: "你已提交过申请" },
  SCENE_NOT_FOUND: { status: 404, message: "太阳码无效" },
  SCENE_EXPIRED: { status: 410, message: "太阳码已过期，请让分享人重新生成" },
  DISTRIBUTOR_REQUIRED: { status: 403, message: "成为分销员后才能使用" },
  DISTRIBUTOR_LOCKED: { status: 403, message: "分销员资格已冻结，请联系客服" },
  DISTRIBUTOR_FIRED: { status: 403, message: "分销员资格已清退" },
  WITHDRAW_BELOW_MINIMUM: { status: 422, message: "低于最低提现金额" },
  WITHDRAW_ABOVE_MAXIMUM: { status: 422, message: "超过单笔提现上限" },
  WITHDRAW_INSUFFICIENT: { status: 409, message: "可提现余额不足" },
  WITHDRAW_LIMIT_REACHED: { status: 409, message: "今日提现次数已用完，请明天再试" },
  WITHDRAW_METHOD_DISABLED: { status: 422, message: "暂不支持这种提现方式" },
  GOODS_OFF_SHELF: { status: 409, message: "商品已下架" },
  CHANNEL_MISMATCH: { status: 422, message: "商品与渠道不一致" },
  RATE_LIMITED: { status: 429, message: "操作太频繁，请稍后再试" },
  PAYLOAD_TOO_LARGE: { status: 413, message: "提交的内容过大" },
  INTERNAL: { status: 500, message: "服务开小差了，请稍后再试" },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** Errors that any endpoint may answer, so that no endpoint declares them. */
export const commonErrors = [
  "TOKEN_MISSING",
  "TOKEN_EXPIRED",
  "FORBIDDEN",
  "VALIDATION_FAILED",
  "RATE_LIMITED",
  "PAYLOAD_TOO_LARGE",
  "INTERNAL",
] as const satisfies readonly ErrorCode[];
