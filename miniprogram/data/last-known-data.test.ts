import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepLastKnownData } from "./last-known-data";

const kept = vi.hoisted(() => new Map<string, string>());
vi.mock("@tarojs/taro", () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? "",
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
  },
}));

const key = "last-known-data:known";

beforeEach(() => {
  kept.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What a client that starts now finds, after one that saw `data` a moment ago. */
async function afterRestart(data: Record<string, unknown>): Promise<QueryClient> {
  const before = new QueryClient();
  keepLastKnownData(before, "known", () => true);
  for (const [name, value] of Object.entries(data)) {
    await before.fetchQuery({ queryKey: [name], queryFn: () => value });
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(2_000);
  const after = new QueryClient();
  keepLastKnownData(after, "known", () => true);
  return after;
}

test("what was known last is there after a restart, with its time", async () => {
  const seenAt = Date.now();
  const after = await afterRestart({ detail: { withdrawableamount: 128_640 } });
  expect(after.getQueryData(["detail"])).toEqual({ withdrawableamount: 128_640 });
  expect(after.getQueryState(["detail"])?.dataUpdatedAt).toBe(seenAt);
});

test("what was known last is asked for again, however young it is", async () => {
  const after = await afterRestart({ detail: "seen" });
  await after.fetchQuery({ queryKey: ["detail"], queryFn: () => "fresh", staleTime: 60_000 });
  expect(after.getQueryData(["detail"])).toBe("fresh");
});

test("a long list is kept by its first page", async () => {
  const newest = { count: 1, lastqueryid: "7" };
  const after = await afterRestart({
    list: { list: ["a", "b"], lastqueryid: "9", hasmore: false, newest },
  });
  expect(after.getQueryData(["list"])).toEqual({ list: ["a"], lastqueryid: "7", hasmore: true });
});

test("the newest answers are kept where there is no room for all", async () => {
  const after = await afterRestart({ old: "x".repeat(150_000), new: "y".repeat(150_000) });
  expect(after.getQueryData(["old"])).toBeUndefined();
  expect(after.getQueryData(["new"])).toHaveLength(150_000);
});

test.each(["{broken", "{}", "[]", '{"version":1,"value":{}}', '{"version":1,"value":[{}]}'])(
  "an odd snapshot (%s) is dropped, and the start is from nothing",
  (odd) => {
    kept.set(key, odd);
    const client = new QueryClient();
    keepLastKnownData(client, "known", () => true);
    expect(client.getQueryCache().getAll()).toHaveLength(0);
    expect(kept.has(key)).toBe(false);
  },
);

test("what was answered in the last second is kept too when another person takes the phone", async () => {
  const before = new QueryClient();
  const stop = keepLastKnownData(before, "known", () => true);
  await before.fetchQuery({ queryKey: ["detail"], queryFn: () => "seen" });
  stop(true);
  const after = new QueryClient();
  keepLastKnownData(after, "known", () => true);
  expect(after.getQueryData(["detail"])).toBe("seen");
});

test("what no longer fits the app is left out", async () => {
  await afterRestart({ detail: "of an older shape", status: "normal" });
  const newer = new QueryClient();
  keepLastKnownData(newer, "known", ([name]) => name === "status");
  expect(newer.getQueryData(["detail"])).toBeUndefined();
  expect(newer.getQueryData(["status"])).toBe("normal");
});
