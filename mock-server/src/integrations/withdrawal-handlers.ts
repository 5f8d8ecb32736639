import { and, count, eq, gt } from "drizzle-orm";
import { withdrawalStatus } from "@distribution/sdk/contract";
import { dayMs } from "../domain/shanghai-time";
import { shanghaiText } from "../domain/shanghai-text";
import { withdrawals } from "../storage/money-tables";
import { distributors, members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { dingtalkText } from "./dingtalk-text";
import type { Handlers } from "./handler";
import { logWithdrawal } from "./log-withdrawal";
import { sms } from "./sms";
import { yuan } from "./yuan";

/** An application over ¥1000 is worth a second look. */
const alertOverFen = 100_000;
const failuresWorthALook = 3;
const failureWindowMs = 30 * dayMs;

const applyHandlers: Handlers = {
  "withdraw-alert": (world, { recordId }) => {
    const { withdrawal, nickname, phone } = withdrawalOf(world, recordId);
    if (withdrawal.amountFen <= alertOverFen) return undefined;
    return dingtalkText(
      "【大额提现申请】",
      `用户:${nickname}`,
      `手机:${phone}`,
      `提现金额:¥${yuan(withdrawal.amountFen).toFixed(2)}`,
      `提现方式:${withdrawal.method}`,
      "请及时审核!",
    );
  },
  "withdraw-log": logWithdrawal("apply"),
};

const successHandlers: Handlers = {
  "withdraw-success-sms": (world, { recordId }) => {
    const { withdrawal, phone } = withdrawalOf(world, recordId);
    if (phone === "") return undefined;
    return sms(phone, "withdraw_success", {
      amount: yuan(withdrawal.amountFen).toFixed(2),
      withdrawType: withdrawal.method,
    });
  },
  "withdraw-success-finance": (world, { recordId, at }) => {
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
  "withdraw-log": logWithdrawal("success"),
};

const failHandlers: Handlers = {
  "withdraw-fail-sms": (world, { recordId }) => {
    const { withdrawal, phone } = withdrawalOf(world, recordId);
    if (phone === "") return undefined;
    return sms(phone, "withdraw_fail", {
      amount: yuan(withdrawal.amountFen).toFixed(2),
      reason: withdrawal.failMessage || "审核未通过",
    });
  },
  "withdraw-log": logWithdrawal("fail"),
  "withdraw-fail-alert": (world, { recordId }) => {
    const { withdrawal, nickname, phone } = withdrawalOf(world, recordId);
    const failures = recentFailures(world, withdrawal.distributorId);
    if (failures < failuresWorthALook) return undefined;
    return dingtalkText(
      "【提现异常告警】",
      `用户:${nickname}`,
      `手机:${phone}`,
      `30天内提现失败次数:${failures}`,
      "请关注账户状态!",
    );
  },
};

/** What happens outside as a withdrawal goes its way. */
export const withdrawalHandlers = {
  DISTRIBUTION_WITHDRAW_APPLY: applyHandlers,
  DISTRIBUTION_WITHDRAW_SUCCESS: successHandlers,
  DISTRIBUTION_WITHDRAW_FAIL: failHandlers,
};

/** The phone is that of the WeChat account, or else the one in the application. */
function withdrawalOf(world: World, withdrawalId: number) {
  const withdrawal = world.books.withdrawal(withdrawalId);
  const owner = world.db
    .select({
      memberId: members.memberId,
      nickname: members.nickname,
      phone: members.phone,
      givenPhone: distributors.phone,
    })
    .from(distributors)
    .innerJoin(members, eq(members.memberId, distributors.memberId))
    .where(eq(distributors.distributorId, withdrawal.distributorId))
    .get();
  if (!owner) throw new Error(`withdrawal ${withdrawalId} belongs to nobody`);
  return { withdrawal, ...owner, phone: owner.phone || owner.givenPhone };
}

function recentFailures(world: World, distributorId: number): number {
  const row = world.db
    .select({ failures: count() })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, distributorId),
        eq(withdrawals.status, withdrawalStatus.rejected),
        gt(withdrawals.createdAt, world.clock.now() - failureWindowMs),
      ),
    )
    .get();
  return row?.failures ?? 0;
}
