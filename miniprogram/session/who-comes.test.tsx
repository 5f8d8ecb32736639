import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { currentPersona } from "./persona";
import { useSessionStore } from "./session-store";
import { becomeWhoComes, leave, onSwitchPerson, switchPerson } from "./switch-person";

const build = vi.hoisted(() => ({ mockPersonas: true, isWeapp: false, apiBaseUrl: "" }));
vi.mock("../platform/build-constants", () => build);

const listener = vi.fn();
onSwitchPerson(listener);
const comeBy = (address: string) => {
  window.history.replaceState(null, "", address);
  becomeWhoComes();
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
};

beforeEach(() => {
  switchPerson("busy-distributor");
  listener.mockClear();
});

test("an address that names a persona makes her of whoever had the phone, and names her no more", () => {
  expect(comeBy("/?persona=newcomer#/pages/orders/index?a=b")).toBe("/#/pages/orders/index?a=b");
  expect(currentPersona()).toBe("newcomer");
  expect(listener).toHaveBeenCalledTimes(1);
  expect(Taro.getStorageSync("persona")).toContain("newcomer");
  // Opened once more it is she who has the phone.
  expect(comeBy("/")).toBe("/");
  expect(currentPersona()).toBe("newcomer");
});

test("who had signed out is back by it", () => {
  leave();
  comeBy("/?persona=busy-distributor");
  expect(useSessionStore.getState().status).toBe("signed-out");
});

test.each(["nobody", "toString", "", "%"])("the name %j is nobody's", (name) => {
  expect(comeBy(`/?persona=${name}#/pages/goods/index`)).toBe("/#/pages/goods/index");
  expect([currentPersona(), listener.mock.calls.length]).toEqual(["busy-distributor", 0]);
});

test("what else stands there stays where it is", () => {
  expect(comeBy("/?from=mail#/")).toBe("/?from=mail#/");
  expect(listener).not.toHaveBeenCalled();
  // How she came is not forgotten either.
  expect(comeBy("/?scene=a1&persona=customer#/")).toBe("/?scene=a1#/");
});

test("in a build for a real backend an address makes nobody of anybody", async () => {
  vi.resetModules();
  build.mockPersonas = false;
  try {
    window.history.replaceState(null, "", "/?persona=newcomer#/");
    const real = await import("./switch-person");
    real.becomeWhoComes();
    expect(window.location.search).toBe("?persona=newcomer");
    expect(Taro.getStorageSync("persona")).not.toContain("newcomer");
  } finally {
    build.mockPersonas = true;
  }
});
