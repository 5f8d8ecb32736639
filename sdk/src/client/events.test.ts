import { afterEach, expect, test, vi } from "vitest";
import { startRawServer } from "../testing/raw-server";
import { applyInput, withdrawalReply } from "../testing/sample-replies";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";
import type { ClientEvent } from "./events";

afterEach(() => void vi.restoreAllMocks());

test("a call tells its steps in order, with its request id and without token or body", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const server = await startRawServer(({ number }) =>
    number === 1
      ? "cut-off"
      : { json: { ...withdrawalReply, account: 5 }, headers: { "x-request-id": "req-7" } },
  );
  const events: ClientEvent[] = [];
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "secret-token",
    onEvent: (event) => events.push(event),
  });
  await expect(
    client.withdrawal.apply({ ...applyInput, account: "secret-account" }),
  ).rejects.toThrow();
  const endpoint = "withdrawal.apply";
  const durationMs = expect.any(Number) as number;
  expect(events).toEqual([
    { type: "signed-in", durationMs },
    { type: "request", endpoint, attempt: 1 },
    { type: "no-reply", endpoint, attempt: 1, reason: "NetworkError", durationMs },
    { type: "retry", endpoint, attempt: 2, delayMs: 0 },
    { type: "request", endpoint, attempt: 2 },
    { type: "reply", endpoint, attempt: 2, status: 200, requestId: "req-7", durationMs },
    { type: "contract-broken", endpoint, paths: ["account"], requestId: "req-7" },
  ]);
  expect(JSON.stringify(events)).not.toContain("secret");
});

test("a listener that throws does not fail the call", async () => {
  const server = await startRawServer(() => ({ json: withdrawalReply }));
  const onEvent = () => {
    throw new Error("the log is full");
  };
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "t",
    onEvent,
  });
  await expect(client.withdrawal.apply(applyInput)).resolves.toMatchObject({ withdrawid: "7001" });
});
