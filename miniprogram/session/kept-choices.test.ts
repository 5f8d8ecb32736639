import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";

/* What the phone remembers of whoever holds it, when the app starts again. */

beforeEach(() => Taro.clearStorageSync());

/** The modules of the app are new, what the phone keeps is not. */
async function restart() {
  const kept = ["seen-refusals", "amounts-hidden"].map(
    (name) => [name, Taro.getStorageSync(name)] as const,
  );
  vi.resetModules();
  const { default: phone } = await import("@tarojs/taro");
  for (const [name, value] of kept) if (value !== "") phone.setStorageSync(name, value);
  const { useSeenRefusals } = await import("./seen-refusals");
  const { useAmountsHidden } = await import("./amounts-hidden");
  return { seen: useSeenRefusals, hidden: useAmountsHidden, phone };
}

test("what was read once does not wait again after a restart, and the newest are what is remembered", async () => {
  const { seen, phone } = await restart();
  for (let withdrawid = 1; withdrawid <= 25; withdrawid += 1) seen.getState().see(`${withdrawid}`);
  Taro.setStorageSync("seen-refusals", phone.getStorageSync("seen-refusals"));
  const { withdrawids } = (await restart()).seen.getState();
  expect(withdrawids).toHaveLength(20);
  expect(withdrawids).toContain("25");
  expect(withdrawids).not.toContain("1");
});

test("hidden amounts are hidden from the first moment on", async () => {
  const { hidden, phone } = await restart();
  expect(hidden.getState().hidden).toBe(false);
  hidden.getState().toggle();
  Taro.setStorageSync("amounts-hidden", phone.getStorageSync("amounts-hidden"));
  expect((await restart()).hidden.getState().hidden).toBe(true);
});
