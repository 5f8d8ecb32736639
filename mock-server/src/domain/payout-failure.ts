import type { WithdrawalFailCode } from "@distribution/sdk/server";

/** Why a pay-out failed: a sentence for its owner, and what it means for the next step. */
export interface PayoutFailure {
  readonly failMessage: string;
  readonly failCode: WithdrawalFailCode;
}

export const notConfirmed: PayoutFailure = {
  failMessage: "超过 24 小时未确认收款",
  failCode: "not-confirmed",
};

/** What an operator finds most often, in the words that the middle office offers. */
export const accountMismatch: PayoutFailure = {
  failMessage: "收款账号与实名信息不一致",
  failCode: "account-mismatch",
};

/** WeChat Pay's own words (`fail_reason`), as a person reads them, and the operator's. */
const knownReasons: Readonly<Record<string, PayoutFailure>> = {
  [accountMismatch.failMessage]: accountMismatch,
  REAL_NAME_CHECK_FAIL: { failMessage: "微信实名与收款人不一致", failCode: "account-mismatch" },
  NAME_NOT_CORRECT: { failMessage: "收款人姓名与微信实名不一致", failCode: "account-mismatch" },
  DAY_RECEIVED_QUOTA_EXCEED: {
    failMessage: "微信零钱当日收款额度已满",
    failCode: "quota-full",
  },
  PAYEE_ACCOUNT_ABNORMAL: {
    failMessage: "收款微信账户异常，请联系微信支付客服",
    failCode: "payee-abnormal",
  },
  OVERDUE_CLOSE: notConfirmed,
  MCH_CANCEL: { failMessage: "商户已撤销转账", failCode: "other" },
};

/** What a reason comes to; a sentence of somebody's own stays as it is. */
export function payoutFailure(reason: string | undefined): PayoutFailure {
  if (!reason) return { failMessage: "微信打款失败", failCode: "other" };
  return Object.hasOwn(knownReasons, reason) && knownReasons[reason]
    ? knownReasons[reason]
    : { failMessage: reason, failCode: "other" };
}
