import { ApiError, type ErrorCode, type Withdrawal } from "@distribution/sdk";
import { client } from "../../data/client";
import { moneyNouns } from "../../data/touch";
import { useCommand } from "../../data/use-command";
import { serverNow } from "../../platform/server-clock";
import { accountName } from "../../session/persona";
import { mayComeOf, settleIntent, type WithdrawalIntent } from "../../session/withdrawal-intent";

/**
 * The refusals that are the server's word on this very application: it has looked for its request id,
 * or would never take such a one. Any other (too many requests, an expired token, a lost reply) says
 * nothing about an attempt before it: its money may be on the way.
 */
const settlingRefusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DISTRIBUTOR_LOCKED",
  "DISTRIBUTOR_REQUIRED",
  "IDEMPOTENCY_MISMATCH",
  "VALIDATION_FAILED",
  "WITHDRAW_ABOVE_MAXIMUM",
  "WITHDRAW_BELOW_MINIMUM",
  "WITHDRAW_INSUFFICIENT",
  "WITHDRAW_LIMIT_REACHED",
  "WITHDRAW_METHOD_DISABLED",
]);

/** After this the person no longer means it: what became of it is looked up, and it is not sent again. */
const meantForMs = 30 * 60 * 1000;

export type Outcome =
  | { readonly kind: "made"; readonly record: Withdrawal }
  /** It was not made; `error` is absent where its record was looked for and there is none. */
  | { readonly kind: "not-made"; readonly error?: ApiError }
  /** No refusal, so that it may have been made. */
  | { readonly kind: "unknown"; readonly error: unknown };

/** Asks the server for the withdrawal of an intent, as often as one likes: it is one withdrawal in the end. */
export function useApplyWithdrawal() {
  const command = useCommand(client.withdrawal.apply, { touches: moneyNouns });
  return async ({ at, ...application }: WithdrawalIntent): Promise<Outcome> => {
    const person = accountName();
    const settle = () => settleIntent(application.requestid, person);
    try {
      const record =
        serverNow() - at < meantForMs
          ? await command.send(application)
          : await recordOf({ at, ...application });
      settle();
      return record ? { kind: "made", record } : { kind: "not-made" };
    } catch (error) {
      if (!(error instanceof ApiError) || !settlingRefusals.has(error.code))
        return { kind: "unknown", error };
      settle();
      return { kind: "not-made", error };
    }
  };
}

/** By now the server has either made it or never heard of it: among the newest records it is, or it is not. */
async function recordOf(intent: WithdrawalIntent): Promise<Withdrawal | undefined> {
  const { list } = await client.withdrawal.list({ size: 50 });
  return list.find((record) => mayComeOf(intent, record));
}
