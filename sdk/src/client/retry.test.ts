import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refusal, startRawServer, type Answer, type SeenRequest } from "../testing/raw-server";
import { applyInput, loginReply, statusReply, withdrawalReply } from "../testing/sample-replies";
import { memberApi, type MemberApi } from "../contract/member/member-api";
import { createClient, type ClientOptions } from "./create-client";
import type { ClientEvent } from "./events";

// The jitter decides how long a back-off takes: none here, unless a test is about it.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

async function connect(
  answer: (request: SeenRequest) => Answer,
  options: Partial<ClientOptions<MemberApi>> = {},
) {
  const server = await startRawServer(answer);
  const events: ClientEvent[] = [];
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "t",
    onEvent: (event) => events.push(event),
    ...options,
  });
  const delays = () => events.flatMap((event) => (event.type === "retry" ? [event.delayMs] : []));
  return { client, seen: server.seen, delays };
}

const passing: [string, Answer][] = [
  ["a cut-off connection", "cut-off"],
  ["silence", "silence"],
  ["502", { status: 502, text: "Bad Gateway" }],
  ["503", { status: 503, text: "" }],
  ["504 with an error of the contract", refusal(504, "INTERNAL")],
  [
    "429 with Retry-After",
    { ...(refusal(429, "RATE_LIMITED") as object), headers: { "retry-after": "0" } },
  ],
  [
    "a gateway's own 429 with Retry-After",
    { status: 429, text: "slow down", headers: { "retry-after": "0" } },
  ],
];

/** Silence has to end; nothing else may end for want of time, however busy this machine is. */
const timeFor = (answer: Answer) => (answer === "silence" ? 500 : 10_000);

test.each(passing)(
  "an idempotent call is retried after %s, and succeeds on its third attempt",
  async (_, answer) => {
    const { client, seen } = await connect(
      ({ number }) => (number < 3 ? answer : { json: withdrawalReply }),
      {
        timeoutMs: timeFor(answer),
      },
    );
    await expect(client.withdrawal.apply(applyInput)).resolves.toMatchObject({
      withdrawid: "7001",
    });
    expect(seen.map(({ body }) => body)).toEqual(Array(3).fill(applyInput));
  },
);

test.each(passing)("after two retries %s is thrown", async (_, answer) => {
  const { client, seen } = await connect(() => answer, { timeoutMs: timeFor(answer) });
  await expect(client.distributor.status()).rejects.toThrow();
  expect(seen).toHaveLength(3);
});

test.each(passing)("a call that is not idempotent is never retried after %s", async (_, answer) => {
  const { client, seen } = await connect(
    ({ number }) => (number === 1 ? answer : { json: loginReply }),
    {
      timeoutMs: timeFor(answer),
    },
  );
  await expect(client.session.loginByMiniapp({ code: "c" })).rejects.toThrow();
  expect(seen).toHaveLength(1);
});

test.each<[string, Answer]>([
  ["500", refusal(500, "INTERNAL")],
  ["429 without Retry-After", refusal(429, "RATE_LIMITED")],
  [
    "a Retry-After longer than anybody waits",
    { ...(refusal(429, "RATE_LIMITED") as object), headers: { "retry-after": "11" } },
  ],
  [
    "503 with such a Retry-After",
    { ...(refusal(503, "INTERNAL") as object), headers: { "retry-after": "11" } },
  ],
  ["409", refusal(409, "STATE_CONFLICT")],
  ["malformed JSON", { text: "{" }],
  ["a wrong shape", { json: {} }],
])("nothing is retried after %s", async (_, answer) => {
  const { client, seen } = await connect(() => answer);
  await expect(client.withdrawal.cancel({ withdrawid: "1" })).rejects.toThrow();
  expect(seen).toHaveLength(1);
});

test("the back-off doubles, with full jitter", async () => {
  vi.mocked(Math.random).mockReturnValue(0.1);
  const { client, delays } = await connect(() => "cut-off");
  await expect(client.distributor.status()).rejects.toThrow();
  expect(delays()).toEqual([30, 60]);
});

test("a Retry-After is waited for in full, and told with the error that is thrown", async () => {
  const { client, seen, delays } = await connect(({ number }) =>
    number === 1
      ? { ...(refusal(429, "RATE_LIMITED") as object), headers: { "retry-after": "1" } }
      : { ...(refusal(429, "RATE_LIMITED") as object), headers: { "retry-after": "60" } },
  );
  const startedAt = performance.now();
  await expect(client.distributor.status()).rejects.toMatchObject({
    code: "RATE_LIMITED",
    retryAfterMs: 60_000,
  });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  expect(delays()).toEqual([1000]);
  expect(seen).toHaveLength(2);
});

test("a Retry-After may be a date", async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  const { client } = await connect(() => ({
    ...(refusal(429, "RATE_LIMITED") as object),
    headers: { "retry-after": inAnHour },
  }));
  const error = await client.distributor.status().catch((reason: unknown) => reason);
  expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(3_590_000);
  expect((error as { retryAfterMs: number }).retryAfterMs).toBeLessThanOrEqual(3_600_000);
});

test("a call that was retried can still be replayed after a 401", async () => {
  const answers: Answer[] = [
    "cut-off",
    refusal(401, "TOKEN_EXPIRED"),
    "cut-off",
    { json: statusReply },
  ];
  const { client, seen } = await connect(({ number }) => answers[number - 1] ?? "silence");
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
  expect(seen).toHaveLength(4);
});

test("a Retry-After of just as long as anybody waits is waited for", async () => {
  vi.useFakeTimers();
  try {
    let attempts = 0;
    const { client, delays } = await connect(() => "silence", {
      adapter: async (config) => {
        attempts += 1;
        const headers = { "retry-after": "10" };
        const data = attempts === 1 ? "slow down" : JSON.stringify(statusReply);
        return { data, status: attempts === 1 ? 429 : 200, statusText: "", headers, config };
      },
    });
    const call = client.distributor.status();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(call).resolves.toEqual(statusReply);
    expect(delays()).toEqual([10_000]);
  } finally {
    vi.useRealTimers();
  }
});

test("a Retry-After that has passed asks for no wait", async () => {
  const { client } = await connect(() => ({
    ...(refusal(409, "STATE_CONFLICT") as object),
    headers: { "retry-after": new Date(Date.now() - 60_000).toUTCString() },
  }));
  await expect(client.withdrawal.cancel({ withdrawid: "1" })).rejects.toMatchObject({
    retryAfterMs: 0,
  });
});
