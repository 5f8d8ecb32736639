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
  const after = await afterRestart({ list: { pages: [["a"], ["b"]], pageParams: ["0", "7"] } });
  expect(after.getQueryData(["list"])).toEqual({ pages: [["a"]], pageParams: ["0"] });
});

test("the newest answers are kept where there is no room for all", async () => {
  const after = await afterRestart({ old: "x".repeat(150_000), new: "y".repeat(150_000) });
  expect(after.getQueryData(["old"])).toBeUndefined();
  expect(after.getQueryData(["new"])).toHaveLength(150_000);
});

test("a snapshot that cannot be read starts from nothing", () => {
  kept.set("known", "{broken");
  const client = new QueryClient();
  keepLastKnownData(client, "known", () => true);
  expect(client.getQueryCache().getAll()).toHaveLength(0);
});

test("what no longer fits the app is left out", async () => {
  await afterRestart({ detail: "of an older shape", status: "normal" });
  const newer = new QueryClient();
  keepLastKnownData(newer, "known", ([name]) => name === "status");
  expect(newer.getQueryData(["detail"])).toBeUndefined();
  expect(newer.getQueryData(["status"])).toBe("normal");
});
