import {
  ApiError,
  type ErrorCode,
  memberApi,
  type RequestOf,
  type Withdrawal,
} from "@distribution/sdk";
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { client } from "../client";
import {
  requestIdOf,
  settleIntent,
  settleIntentsOf,
  type WithdrawalIntent,
} from "../../session/withdrawal-intent";
import { useCursorList, type CursorList } from "../use-cursor-list";

type WithdrawalFilters = Omit<RequestOf<typeof memberApi.withdrawal.list>, "lastqueryid" | "size">;

export function useWithdrawalList(filters: WithdrawalFilters): CursorList<Withdrawal> {
  return useCursorList([memberApi.withdrawal.list.name, filters], (cursor, signal) =>
    client.withdrawal.list({ ...filters, ...cursor }, { signal }),
  );
}

export function useWithdrawal(withdrawid: string) {
  return useQuery({
    queryKey: [memberApi.withdrawal.detail.name, { withdrawid }],
    queryFn: ({ signal }) => client.withdrawal.detail({ withdrawid }, { signal }),
    enabled: withdrawid !== "",
  });
}

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
 * Applies for a withdrawal, once per intent: `mutateAsync` may be called again after any failure, and
 * twice by a quick finger, and still one withdrawal comes of it.
 */
export function useApplyWithdrawal() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [memberApi.withdrawal.apply.name],
    mutationFn: (intent: WithdrawalIntent) =>
      client.withdrawal.apply({ ...intent, requestid: requestIdOf(intent, Date.now()) }),
    onSuccess: (_record, intent) => settleIntent(intent),
    onError: (error, intent) => {
      if (error instanceof ApiError && settlingRefusals.has(error.code)) settleIntent(intent);
    },
    onSettled: () => invalidateMoney(queryClient),
  });
}

export function useCancelWithdrawal() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [memberApi.withdrawal.cancel.name],
    mutationFn: (withdrawid: string) => client.withdrawal.cancel({ withdrawid }),
    onSuccess: settleIntentsOf,
    onSettled: () => invalidateMoney(queryClient),
  });
}

/** What WeChat's confirmation page needs. Fetched in the tap, because it expires; never cached. */
export function useWithdrawalConfirm() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [memberApi.withdrawal.confirm.name],
    mutationFn: (withdrawid: string) => client.withdrawal.confirm({ withdrawid }),
    onSettled: () => invalidateMoney(queryClient),
  });
}

/**
 * Everything that a withdrawal moves. After failures too: a refusal usually means that the screen
 * was out of date. Not awaited, so that the form is free at once.
 */
function invalidateMoney(queryClient: QueryClient): void {
  for (const endpoint of [
    memberApi.withdrawal.list,
    memberApi.withdrawal.detail,
    memberApi.distributor.detail,
    memberApi.order.list,
  ]) {
    void queryClient.invalidateQueries({ queryKey: [endpoint.name] });
  }
}
