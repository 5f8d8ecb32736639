import {
  ApiError,
  CancelledError,
  ContractError,
  type ErrorCode,
  errorCodes,
  NetworkError,
  TimeoutError,
  UnexpectedError,
} from "@distribution/sdk";

export interface ErrorSentence {
  /** What happened. */
  readonly title: string;
  /** What the person can do now. */
  readonly nextStep: string;
  /** Whether the same call may go better a moment later. */
  readonly canRetry: boolean;
}

const refresh = "请刷新后再试";
const contact = "如有疑问，请联系客服";

/** What a sentence of the server's asks her to do: said once, as the next step. */
const request = /，请[^，。]*。?$/;

const nextSteps: Record<ErrorCode, string> = {
  TOKEN_MISSING: "请重新进入小程序",
  TOKEN_EXPIRED: "请重新进入小程序",
  FORBIDDEN: contact,
  NOT_FOUND: "请返回上一页看看其他内容",
  VALIDATION_FAILED: "请按提示修改后再提交",
  STATE_CONFLICT: refresh,
  IDEMPOTENCY_MISMATCH: "请先到提现记录核对上一笔，再重新提交",
  RECRUIT_DISABLED: "请留意商家的招募通知",
  ALREADY_REGISTERED: "请在分销中心查看审核进度",
  SCENE_NOT_FOUND: "请向分享人索要新的太阳码",
  SCENE_EXPIRED: "请向分享人索要新的太阳码",
  DISTRIBUTOR_REQUIRED: "请到分销中心看看怎样加入",
  DISTRIBUTOR_LOCKED: "请联系客服了解原因",
  DISTRIBUTOR_FIRED: contact,
  WITHDRAW_BELOW_MINIMUM: "请提高提现金额",
  WITHDRAW_ABOVE_MAXIMUM: "请降低金额，分多笔提现",
  WITHDRAW_INSUFFICIENT: "请刷新余额后重新填写金额",
  WITHDRAW_LIMIT_REACHED: "请明天再来提现",
  WITHDRAW_METHOD_DISABLED: "请换一种提现方式",
  GOODS_OFF_SHELF: "请看看其他商品",
  CHANNEL_MISMATCH: refresh,
  RATE_LIMITED: "请稍等几秒再试",
  PAYLOAD_TOO_LARGE: "请减少内容后再提交",
  INTERNAL: "请稍后再试；如一直出现，请联系客服",
};

const retryable: ReadonlySet<ErrorCode> = new Set([
  "TOKEN_MISSING",
  "TOKEN_EXPIRED",
  "STATE_CONFLICT",
  "RATE_LIMITED",
  "INTERNAL",
]);

/** Any failure as a sentence and a next step, for notices and toasts. Nothing technical is shown. */
export function errorSentence(error: unknown): ErrorSentence {
  if (error instanceof ApiError) return refusalSentence(error);
  if (error instanceof TimeoutError) {
    return { title: "网络有点慢，没等到结果", nextStep: "请换个网络或稍后重试", canRetry: true };
  }
  if (error instanceof NetworkError) {
    return { title: "网络连接不上", nextStep: "请检查网络后重试", canRetry: true };
  }
  if (error instanceof ContractError) {
    return {
      title: "收到的数据不完整",
      nextStep: "请稍后重试；如一直出现，请更新小程序",
      canRetry: true,
    };
  }
  if (error instanceof CancelledError)
    return { title: "已取消", nextStep: "需要时可再试一次", canRetry: true };
  if (error instanceof UnexpectedError && (error.status ?? 0) >= 500) {
    return {
      title: errorCodes.INTERNAL.message.replace(request, ""),
      nextStep: nextSteps.INTERNAL,
      canRetry: true,
    };
  }
  return { title: "出了点问题", nextStep: "请重试；如一直出现，请联系客服", canRetry: true };
}

/** Whether the phone, not the server, is to blame: then the last known data is still worth showing. */
export function isOffline(error: unknown): boolean {
  return error instanceof NetworkError || error instanceof TimeoutError;
}

function refusalSentence({ code, message }: ApiError): ErrorSentence {
  return {
    title: (message || errorCodes[code].message).replace(request, ""),
    nextStep: nextSteps[code],
    canRetry: retryable.has(code),
  };
}
