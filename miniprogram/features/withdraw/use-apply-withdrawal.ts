import { ApiError, type ErrorCode, type Withdrawal } from "@distribution/sdk";
import { client } from "../../data/client";
import { moneyNouns } from "../../data/touch";
import { useCommand } from "../../data/use-command";
import { serverNow } from "../../platform/server-clock";
import { accountName } from "../../session/persona";
import { requestIdOf, settleIntent, type WithdrawalIntent } from "../../session/withdrawal-intent";

/**
 * The refusals that the server gives after it has looked for the request id, so that they are its
 * answer. Any other (too many requests, an expired token, a lost reply) says nothing about an earlier
 * attempt: its money may be on the way.
 */
const settlingRefusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DISTRIBUTOR_LOCKED",
  "IDEMPOTENCY_MISMATCH",
  "WITHDRAW_ABOVE_MAXIMUM",
  "WITHDRAW_BELOW_MINIMUM",
  "WITHDRAW_INSUFFICIENT",
  "WITHDRAW_LIMIT_REACHED",
  "WITHDRAW_METHOD_DISABLED",
]);

/**
 * Applies for a withdrawal, once per intent: it may be sent again after any failure, and twice by a
 * quick finger, and still one withdrawal comes of it.
 */
export function useApplyWithdrawal() {
  const command = useCommand(client.withdrawal.apply, { touches: moneyNouns });
  const send = async (intent: WithdrawalIntent): Promise<Withdrawal> => {
    const account = accountName();
    const requestid = requestIdOf(intent, serverNow(), account);
    try {
      const record = await command.send({ ...intent, requestid });
      settleIntent(intent, account);
      return record;
    } catch (error) {
      if (error instanceof ApiError && settlingRefusals.has(error.code)) {
        settleIntent(intent, account);
      }
      throw error;
    }
  };
  return { send, isSending: command.isSending };
}
