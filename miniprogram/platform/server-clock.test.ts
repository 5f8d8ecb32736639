import { beforeEach, expect, test, vi } from "vitest";

const hourMs = 60 * 60 * 1000;
const at = Date.UTC(2026, 10, 26, 4);
const dateHeader = (time: number) => new Date(time).toUTCString();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ["Date"], now: at });
  return () => vi.useRealTimers();
});

test("the time is the server's, whatever the phone's clock says", async () => {
  const { serverNow, serverTimeOf, setServerClock } = await import("./server-clock");
  setServerClock(dateHeader(at - 3 * hourMs));
  vi.setSystemTime(at + 1_000);
  expect(serverNow()).toBe(at - 3 * hourMs + 1_000);
  expect(serverTimeOf(at)).toBe(at - 3 * hourMs);
});

test("the seconds that a header leaves out do not make the time jump", async () => {
  const { serverNow, setServerClock } = await import("./server-clock");
  setServerClock(dateHeader(at));
  vi.setSystemTime(at + 900);
  setServerClock(dateHeader(at + 900));
  expect(serverNow()).toBe(at + 900);
});

test("a reply without a date, or with nonsense, changes nothing", async () => {
  const { serverNow, setServerClock } = await import("./server-clock");
  setServerClock(dateHeader(at + hourMs));
  setServerClock(undefined);
  setServerClock("yesterday");
  expect(serverNow()).toBe(at + hourMs);
});

test("before the first reply it is reckoned as at the last visit", async () => {
  const visit = await import("./server-clock");
  visit.setServerClock(dateHeader(at + 5 * hourMs));
  vi.resetModules();
  // The storage outlives the modules of the app, as on a phone.
  const Taro = await import("@tarojs/taro");
  Taro.default.setStorageSync("server-clock", JSON.stringify({ version: 1, value: 5 * hourMs }));
  const next = await import("./server-clock");
  expect(next.serverNow()).toBe(at + 5 * hourMs);
});
