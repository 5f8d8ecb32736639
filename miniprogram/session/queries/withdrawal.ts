import { api, ApiError, type RequestOf, type Withdrawal } from "@distribution/sdk";
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { client } from "../client";
import { requestIdOf, settleIntent, type WithdrawalIntent } from "../withdrawal-intent";
import { useCursorList, type CursorList } from "./use-cursor-list";

type WithdrawalFilters = Omit<RequestOf<typeof api.withdrawal.list>, "lastqueryid" | "size">;

export function useWithdrawalList(filters: WithdrawalFilters): CursorList<Withdrawal> {
  return useCursorList([api.withdrawal.list.name, filters], (cursor, signal) =>
    client.withdrawal.list({ ...filters, ...cursor }, { signal }),
  );
}

export function useWithdrawal(withdrawid: string) {
  return useQuery({
    queryKey: [api.withdrawal.detail.name, { withdrawid }],
    queryFn: ({ signal }) => client.withdrawal.detail({ withdrawid }, { signal }),
    enabled: withdrawid !== "",
  });
}

/**
 * Applies for a withdrawal, once per intent: `mutateAsync` may be called again after any failure, and
 * twice by a quick finger, and still one withdrawal comes of it.
 */
export function useApplyWithdrawal() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [api.withdrawal.apply.name],
    mutationFn: (intent: WithdrawalIntent) =>
      client.withdrawal.apply({ ...intent, requestid: requestIdOf(intent, Date.now()) }),
    onSuccess: settleIntent,
    // Only the server's own refusal settles it. After a lost reply the money may be on its way.
    onError: (error) =>
      error instanceof ApiError && error.code !== "INTERNAL" ? settleIntent() : undefined,
    onSettled: () => invalidateMoney(queryClient),
  });
}

export function useCancelWithdrawal() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [api.withdrawal.cancel.name],
    mutationFn: (withdrawid: string) => client.withdrawal.cancel({ withdrawid }),
    onSettled: () => invalidateMoney(queryClient),
  });
}

/** What WeChat's confirmation page needs. Fetched in the tap, because it expires; never cached. */
export function useWithdrawalConfirm() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: [api.withdrawal.confirm.name],
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
    api.withdrawal.list,
    api.withdrawal.detail,
    api.distributor.detail,
    api.order.list,
  ]) {
    void queryClient.invalidateQueries({ queryKey: [endpoint.name] });
  }
}
