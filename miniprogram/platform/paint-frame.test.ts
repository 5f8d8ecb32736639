import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import frame from "../theme.json";
import { paintFrame } from "./paint-frame";

const wechat = Taro as unknown as Record<string, unknown>;
const told: Record<string, unknown[]> = {};
const names = [
  "setNavigationBarColor",
  "setBackgroundColor",
  "setBackgroundTextStyle",
  "setTabBarStyle",
  "setTabBarItem",
];
let phones: "light" | "dark";

beforeEach(() => {
  vi.stubEnv("TARO_ENV", "weapp");
  phones = "light";
  wechat["canIUse"] = () => true;
  wechat["getAppBaseInfo"] = () => ({ theme: phones });
  for (const name of names) {
    told[name] = [];
    wechat[name] = (options: unknown) => {
      told[name]?.push(options);
      // WeChat refuses where the page has just left: nobody is to hear of it.
      return Promise.reject(new Error("not a tab page"));
    };
  }
});

const calls = () => names.filter((name) => (told[name]?.length ?? 0) > 0);

test("whoever follows the phone has WeChat's own bars, told nothing", () => {
  paintFrame(undefined, ["goods"]);
  expect(calls()).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "a page's bar and ground are given the %s theme, and a tab its bar too, as theme.json has it",
  (theme) => {
    const said = frame[theme];
    paintFrame(theme, []);
    expect(told["setNavigationBarColor"]).toEqual([
      {
        frontColor: said.barText === "white" ? "#ffffff" : "#000000",
        backgroundColor: said.ground,
      },
    ]);
    expect(told["setBackgroundColor"]).toEqual([{ backgroundColor: said.ground }]);
    expect(told["setBackgroundTextStyle"]).toEqual([{ textStyle: said.groundStyle }]);
    expect(calls()).not.toContain("setTabBarStyle");
    paintFrame(theme, ["goods", "orders", "centre"]);
    expect(told["setTabBarStyle"]).toEqual([
      {
        color: said.tabText,
        selectedColor: said.tabActive,
        backgroundColor: said.tabBackground,
        borderStyle: said.tabBorder,
      },
    ]);
    expect(told["setTabBarItem"]).toEqual(
      (["goods", "orders", "centre"] as const).map((name, index) => ({
        index,
        iconPath: `/${said[`${name}Icon`]}`,
        selectedIconPath: `/${said[`${name}ActiveIcon`]}`,
      })),
    );
  },
);

test("going back to the phone's theme takes back what WeChat was told, by what the phone is then", () => {
  paintFrame("dark", []);
  paintFrame(undefined, []);
  expect(told["setNavigationBarColor"]?.at(-1)).toEqual({
    frontColor: "#000000",
    backgroundColor: frame.light.ground,
  });
  phones = "dark";
  paintFrame(undefined, []);
  expect(told["setNavigationBarColor"]?.at(-1)).toMatchObject({ frontColor: "#ffffff" });
});
