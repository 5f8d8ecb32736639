import { ApiError, type ErrorCode, TimeoutError, toFen } from "@distribution/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, createElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { useApplyWithdrawal } from "./withdrawal";

const sent = vi.hoisted(() => vi.fn<(input: { requestid: string }) => Promise<never>>());
vi.mock("../client", () => ({ client: { withdrawal: { apply: sent } } }));

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

/** Applies for the same twice, each time failing in this way, and gives the request ids. */
async function applyTwice(failure: Error): Promise<(string | undefined)[]> {
  sent.mockReset().mockRejectedValue(failure);
  let apply: ReturnType<typeof useApplyWithdrawal> | undefined;
  const Form = () => {
    const mutation = useApplyWithdrawal();
    useEffect(() => {
      apply = mutation;
    });
    return null;
  };
  const root = createRoot(document.createElement("div"));
  const provided = createElement(
    QueryClientProvider,
    { client: new QueryClient() },
    createElement(Form),
  );
  await act(async () => root.render(provided));
  const amount = toFen(5000 + Math.floor(Math.random() * 1_000_000));
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await act(async () => {
      await apply?.mutateAsync({ withdrawtype: "wechat", amount }).catch(() => undefined);
    });
  }
  await act(async () => root.unmount());
  return sent.mock.calls.map(([input]) => input.requestid);
}

const refusal = (code: ErrorCode) =>
  new ApiError({ endpoint: "withdrawal.apply", code, status: 400, message: "不行" });

test.each(["RATE_LIMITED", "TOKEN_EXPIRED", "FORBIDDEN", "INTERNAL"] as const)(
  "after %s, which says nothing about an earlier attempt, a retry is the same withdrawal",
  async (code) => {
    const [first, second] = await applyTwice(refusal(code));
    expect(second).toBe(first);
  },
);

test("after a lost reply a retry is the same withdrawal", async () => {
  const [first, second] = await applyTwice(
    new TimeoutError("no reply", { endpoint: "withdrawal.apply" }),
  );
  expect(second).toBe(first);
});

test("after the server's own answer the same amount is a new withdrawal", async () => {
  const [first, second] = await applyTwice(refusal("WITHDRAW_LIMIT_REACHED"));
  expect(second).not.toBe(first);
});
