import { eq } from "drizzle-orm";
import { withdrawMethodLabels } from "@distribution/sdk/server";
import { shanghaiText } from "../domain/shanghai-text";
import { isLarge } from "../domain/withdrawal";
import { withdrawals } from "../storage/money-tables";
import type { World } from "../storage/world";
import { contactOf } from "../storage/contact-of";
import { recentFailures } from "../storage/recent-failures";
import { dingtalkText } from "./dingtalk-text";
import { missing, type Handler } from "./handler";
import { logWithdrawal } from "./log-withdrawal";
import { sms } from "./sms";
import { yuan } from "./yuan";

const failuresWorthALook = 3;

const withdrawApply: Handler = {
  path: "/custom/distribution/withdraw-apply",
  summary: "提现审核通知",
  eventKey: "DISTRIBUTION_WITHDRAW_APPLY",
  begins: "处理佣金提现申请事件",
  recordName: "withdrawId",
  ends: endsWithAmount("提现申请通知已发送"),
  steps: {
    "withdraw-alert": {
      channel: "dingtalk",
      run: (world, { recordId }) => {
        const { withdrawal, name, phone } = withdrawalOf(world, recordId);
        if (!isLarge(withdrawal.amountFen)) return {};
        return dingtalkText(
          "【大额提现申请】",
          `用户:${name}`,
          `手机:${phone}`,
          `提现金额:¥${yuan(withdrawal.amountFen).toFixed(2)}`,
          `提现方式:${withdrawMethodLabels[withdrawal.method]}`,
          "请及时审核!",
        );
      },
    },
    "withdraw-log": logWithdrawal("apply"),
  },
};

const withdrawSuccess: Handler = {
  path: "/custom/distribution/withdraw-success",
  summary: "打款成功通知",
  eventKey: "DISTRIBUTION_WITHDRAW_SUCCESS",
  begins: "处理提现成功事件",
  recordName: "withdrawId",
  ends: endsWithAmount("提现成功处理完成"),
  steps: {
    "withdraw-success-sms": {
      channel: "sms",
      run: (world, { recordId }) => {
        const { withdrawal, phone } = withdrawalOf(world, recordId);
        if (phone === "") return {};
        return sms(phone, "withdraw_success", {
          amount: yuan(withdrawal.amountFen).toFixed(2),
          withdrawType: withdrawMethodLabels[withdrawal.method],
        });
      },
    },
    "withdraw-success-finance": {
      channel: "finance",
      run: (world, { recordId, at }) => {
        const { withdrawal, memberId } = withdrawalOf(world, recordId);
        return {
          channel: "finance",
          path: "/payout/create",
          body: {
            type: "commission_withdraw",
            orderId: `WD${withdrawal.withdrawalId}`,
            userId: memberId,
            amount: yuan(withdrawal.amountFen),
            payoutType: withdrawal.method,
            accountInfo: withdrawal.account,
            time: shanghaiText(at),
          },
        };
      },
    },
    "withdraw-log": logWithdrawal("success"),
  },
};

const withdrawFail: Handler = {
  path: "/custom/distribution/withdraw-fail",
  summary: "打款失败通知",
  eventKey: "DISTRIBUTION_WITHDRAW_FAIL",
  begins: "处理提现失败事件",
  recordName: "withdrawId",
  ends: (_world, withdrawId) => `提现失败处理完成: withdrawId=${withdrawId}`,
  steps: {
    "withdraw-fail-sms": {
      channel: "sms",
      run: (world, { recordId }) => {
        const { withdrawal, phone } = withdrawalOf(world, recordId);
        if (phone === "") return {};
        return sms(phone, "withdraw_fail", {
          amount: yuan(withdrawal.amountFen).toFixed(2),
          reason: withdrawal.failMessage?.trim() || "审核未通过",
        });
      },
    },
    "withdraw-log": logWithdrawal("fail"),
    "withdraw-fail-alert": {
      channel: "dingtalk",
      run: (world, { recordId }) => {
        const { withdrawal, name, phone } = withdrawalOf(world, recordId);
        const failures = recentFailures(world, [withdrawal.distributorId])(
          withdrawal.distributorId,
        );
        if (failures < failuresWorthALook) return {};
        return dingtalkText(
          "【提现异常告警】",
          `用户:${name}`,
          `手机:${phone}`,
          `30天内提现失败次数:${failures}`,
          "请关注账户状态!",
        );
      },
    },
  },
};

/** What happens outside as a withdrawal goes its way. */
export const withdrawalHandlers = { withdrawApply, withdrawSuccess, withdrawFail };

function endsWithAmount(sentence: string): NonNullable<Handler["ends"]> {
  return (world, withdrawId) => {
    const { amountFen } = withdrawalOf(world, withdrawId).withdrawal;
    return `${sentence}: withdrawId=${withdrawId}, amount=${yuan(amountFen)}`;
  };
}

function withdrawalOf(world: World, withdrawalId: number) {
  const withdrawal = world.db
    .select()
    .from(withdrawals)
    .where(eq(withdrawals.withdrawalId, withdrawalId))
    .get();
  if (!withdrawal) throw missing("提现记录", withdrawalId);
  const { memberId } = world.books.distributor(withdrawal.distributorId);
  return { withdrawal, ...contactOf(world, memberId) };
}
