import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchNetwork } from "./network";

type Change = (change: { isConnected: boolean }) => void;

const host = Taro as unknown as Record<string, unknown>;
const before = { ...host };
let listening: Change[];

beforeEach(() => {
  vi.stubEnv("TARO_ENV", "weapp");
  listening = [];
  host["canIUse"] = () => true;
  host["onNetworkStatusChange"] = (listener: Change) => void listening.push(listener);
  host["offNetworkStatusChange"] = (listener: Change) => {
    listening = listening.filter((one) => one !== listener);
  };
});

afterEach(() => {
  vi.unstubAllEnvs();
  Object.assign(host, before);
});

test("WeChat tells how it is, and each change, until nobody listens", async () => {
  const listener = vi.fn();
  const stop = watchNetwork(listener);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(true));
  for (const hear of listening) hear({ isConnected: false });
  expect(listener).toHaveBeenLastCalledWith(false);
  stop();
  expect(listening).toEqual([]);
});

test.each(["getNetworkType", "onNetworkStatusChange", "offNetworkStatusChange"])(
  "a host without %s does not end the app",
  (missing) => {
    host["canIUse"] = (name: string) => name !== missing;
    host[missing] = () => {
      throw new Error(`${missing} is not there`);
    };
    expect(() => watchNetwork(vi.fn())()).not.toThrow();
  },
);
