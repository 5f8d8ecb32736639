import { afterEach, expect, test, vi } from "vitest";
import { startRawServer } from "../testing/raw-server";
import { statusReply } from "../testing/sample-replies";
import type { CancelSignal } from "./cancel";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";
import { CancelledError } from "./errors";
import type { ClientEvent } from "./events";

afterEach(() => void vi.restoreAllMocks());

/** The least that counts as a signal, as WeChat's engine gets it from a polyfill. */
function smallController() {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_type: "abort", listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: "abort", listener: () => void) => void listeners.delete(listener),
  };
  const abort = () => {
    signal.aborted = true;
    for (const listener of listeners) listener();
  };
  return { signal, abort, listeners };
}

const controllers: [string, () => { signal: CancelSignal; abort: () => void }][] = [
  ["an AbortController", () => new AbortController()],
  ["a small polyfill", smallController],
];

test.each(controllers)(
  "%s: a call cancelled before it starts sends nothing and does not sign in",
  async (_, create) => {
    const server = await startRawServer(() => ({ json: statusReply }));
    const signIn = vi.fn(async () => "t");
    const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn });
    const controller = create();
    controller.abort();
    await expect(
      client.distributor.status({}, { signal: controller.signal }),
    ).rejects.toBeInstanceOf(CancelledError);
    expect(signIn).not.toHaveBeenCalled();
    expect(server.seen).toHaveLength(0);
  },
);

test.each(controllers)(
  "%s: a call under way ends at once and is not retried",
  async (_, create) => {
    const controller = create();
    const server = await startRawServer(() => {
      setTimeout(() => controller.abort(), 10);
      return "silence";
    });
    const client = createClient(memberApi, {
      baseUrl: server.baseUrl,
      signIn: async () => "t",
      timeoutMs: 600_000,
    });
    const error = await client.distributor
      .status({}, { signal: controller.signal })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CancelledError);
    expect(error).toMatchObject({ name: "CancelledError", endpoint: "distributor.status" });
    expect(server.seen).toHaveLength(1);
    // The connection is given up too, long before the time is up.
    await server.seen[0]?.closed;
  },
);

test.each(controllers)("%s: a back-off ends at once, and no attempt follows", async (_, create) => {
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const server = await startRawServer(() => ({ status: 503, text: "" }));
  const controller = create();
  let abortedAt = 0;
  const abortSoon = () =>
    setTimeout(() => {
      abortedAt = performance.now();
      controller.abort();
    }, 10);
  const onEvent = (event: ClientEvent) => void (event.type === "retry" && abortSoon());
  const client = createClient(memberApi, {
    baseUrl: server.baseUrl,
    signIn: async () => "t",
    onEvent,
  });
  await expect(client.distributor.status({}, { signal: controller.signal })).rejects.toBeInstanceOf(
    CancelledError,
  );
  expect(performance.now() - abortedAt).toBeLessThan(100);
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(server.seen).toHaveLength(1);
});

test("a call under way that is not idempotent is cancelled, not failed", async () => {
  const controller = new AbortController();
  const server = await startRawServer(() => {
    setTimeout(() => controller.abort(), 10);
    return "silence";
  });
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn: async () => "t" });
  const { signal } = controller;
  await expect(client.session.loginByMiniapp({ code: "c" }, { signal })).rejects.toBeInstanceOf(
    CancelledError,
  );
});

test("a back-off does not even start once its signal has aborted", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const server = await startRawServer(() => ({ status: 503, text: "" }));
  const controller = new AbortController();
  let abortedAt = 0;
  const onEvent = (event: ClientEvent) => {
    if (event.type !== "retry") return;
    abortedAt = performance.now();
    controller.abort();
  };
  const signIn = async () => "t";
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn, onEvent });
  const call = client.distributor.status({}, { signal: controller.signal });
  await expect(call).rejects.toBeInstanceOf(CancelledError);
  expect(performance.now() - abortedAt).toBeLessThan(100);
  expect(server.seen).toHaveLength(1);
});

test("who waits for a sign-in may leave; the sign-in goes on for the others", async () => {
  const server = await startRawServer(() => ({ json: statusReply }));
  let finishSignIn = (_token: string) => {};
  const signIn = () => new Promise<string>((resolve) => (finishSignIn = resolve));
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn });
  const controller = new AbortController();
  const leaving = client.distributor.status({}, { signal: controller.signal });
  const staying = client.distributor.status();
  controller.abort();
  await expect(leaving).rejects.toBeInstanceOf(CancelledError);
  finishSignIn("t");
  await expect(staying).resolves.toEqual(statusReply);
  expect(server.seen).toHaveLength(1);
});

test("a finished call leaves no listener on its signal", async () => {
  const server = await startRawServer(({ number }) =>
    number === 1 ? { status: 503, text: "" } : { json: statusReply },
  );
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn: async () => "t" });
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { signal, listeners } = smallController();
  await client.distributor.status({}, { signal });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(listeners.size).toBe(0);
});

test("a back-off that is cancelled leaves no timer behind", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const controller = new AbortController();
  const pauses: unknown[] = [];
  const setTimer = vi.spyOn(globalThis, "setTimeout");
  const clearTimer = vi.spyOn(globalThis, "clearTimeout");
  const client = createClient(memberApi, {
    baseUrl: "https://api.example",
    signIn: async () => "t",
    adapter: () => Promise.reject({ code: "ERR_NETWORK" }),
    onEvent: (event) => {
      if (event.type !== "retry") return;
      pauses.push(event.delayMs);
      queueMicrotask(() => controller.abort());
    },
  });
  const call = client.distributor.status({}, { signal: controller.signal });
  await expect(call).rejects.toBeInstanceOf(CancelledError);
  const pauseAt = setTimer.mock.calls.findIndex(([, delayMs]) => delayMs === pauses[0]);
  expect(pauseAt).toBeGreaterThanOrEqual(0);
  expect(clearTimer).toHaveBeenCalledWith(setTimer.mock.results[pauseAt]?.value);
});
