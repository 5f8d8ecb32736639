import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { askToSubscribe, readSubscribeSettings } from "./subscribe";

interface Asked {
  readonly tmplIds: readonly string[];
  readonly success: (answers: Record<string, string>) => void;
  readonly fail: (failure: { errCode: number; errMsg: string }) => void;
}

const wechat = Taro as unknown as Record<string, unknown>;
const asked: Asked[] = [];

beforeEach(() => {
  vi.stubEnv("TARO_ENV", "weapp");
  asked.length = 0;
  wechat["canIUse"] = () => true;
  wechat["requestSubscribeMessage"] = (options: Asked) => void asked.push(options);
});

const last = () => asked.at(-1) as Asked;

test("WeChat is asked in the very call, before anything is awaited", () => {
  void askToSubscribe(["one"]);
  expect(last().tmplIds).toEqual(["one"]);
});

test.each([
  ["accept", true],
  ["acceptWithAudio", true],
  ["acceptWithForcePush", true],
  ["reject", false],
  ["ban", false],
  ["filter", false],
])("%s counts as accepted: %s", async (said, accepted) => {
  const answer = askToSubscribe(["one", "two"]);
  last().success({ one: said, two: "accept", errMsg: "requestSubscribeMessage:ok" });
  expect(await answer).toEqual({
    outcome: "answered",
    accepted: accepted ? ["one", "two"] : ["two"],
    refused: accepted ? [] : ["one"],
  });
});

test.each([
  [20004, "off"],
  [10002, "failed"],
  [10005, "failed"],
] as const)("WeChat's error %i is told as %s", async (errCode, outcome) => {
  const answer = askToSubscribe(["one"]);
  last().fail({ errCode, errMsg: "requestSubscribeMessage:fail" });
  expect(await answer).toEqual({ outcome });
});

test("a browser and a host without the call say that they cannot, and ask nothing", async () => {
  wechat["canIUse"] = () => false;
  expect(await askToSubscribe(["one"])).toEqual({ outcome: "unsupported" });
  vi.stubEnv("TARO_ENV", "h5");
  expect(await askToSubscribe(["one"])).toEqual({ outcome: "unsupported" });
  expect(asked).toEqual([]);
});

test("the switch of all messages, and what is always refused, are read from WeChat's settings", async () => {
  const answer = { mainSwitch: true, itemSettings: { one: "accept", two: "reject", three: "ban" } };
  wechat["getSetting"] = () => Promise.resolve({ subscriptionsSetting: answer });
  expect(await readSubscribeSettings()).toEqual({
    mainSwitch: true,
    always: { one: "accept", two: "reject", three: "reject" },
  });
});

test.each([
  ["an older WeChat says nothing of it", () => Promise.resolve({ authSetting: {} })],
  ["the question fails", () => Promise.reject(new Error("getSetting:fail"))],
])("where %s nothing is assumed", async (_what, getSetting) => {
  wechat["getSetting"] = getSetting;
  expect(await readSubscribeSettings()).toBeUndefined();
});
