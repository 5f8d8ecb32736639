import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { keepInAgreement } from "./keep-in-agreement";

test("an answer that says money has moved makes old what was answered before it was asked, and nothing later", async () => {
  const queryClient = new QueryClient();
  const stop = keepInAgreement(queryClient);
  const orders = ["order", "list", {}];
  const earlier = ["distributor", "detail", {}];
  const later = ["fund", "list", {}];
  queryClient.setQueryData(orders, { paid: 1 });
  queryClient.setQueryData(earlier, {}, { updatedAt: Date.now() - 1 });
  let answer: ((data: object) => void) | undefined;
  const asking = queryClient.fetchQuery({
    queryKey: orders,
    queryFn: () => new Promise<object>((resolve) => (answer = resolve)),
    staleTime: 0,
  });
  await vi.waitFor(() => expect(answer).toBeDefined());
  queryClient.setQueryData(later, {}, { updatedAt: Date.now() + 1 });
  answer!({ paid: 2 });
  await asking;
  const isOld = (question: unknown[]) => queryClient.getQueryState(question)?.isInvalidated;
  expect([isOld(earlier), isOld(later)]).toEqual([true, false]);
  stop();
});
