import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { albumPermission, saveToAlbum } from "./album";

const wechat = Taro as unknown as Record<string, unknown>;
beforeEach(() => {
  vi.stubEnv("TARO_ENV", "weapp");
});

test.each([
  [undefined, "saved"],
  // Only WeChat's settings change it.
  [{ errMsg: "saveImageToPhotosAlbum:fail auth deny" }, "refused"],
  [{ errMsg: "saveImageToPhotosAlbum:fail:auth denied" }, "refused"],
  // WeChat asks again by itself.
  [{ errMsg: "fail privacy permission is not authorized", errno: 104 }, "private"],
  [{ errMsg: "saveImageToPhotosAlbum:fail", errno: 103 }, "private"],
  // The merchant's guide does not name it: nothing that she could change.
  [{ errMsg: "fail api scope is not declared in the privacy agreement", errno: 112 }, "failed"],
  [{ errMsg: "saveImageToPhotosAlbum:fail no space" }, "failed"],
])("a picture whose saving ends with %o is %s", async (failure, outcome) => {
  wechat["saveImageToPhotosAlbum"] = () =>
    failure ? Promise.reject(failure) : Promise.resolve({ errMsg: "ok" });
  expect(await saveToAlbum("wxfile://poster.png")).toBe(outcome);
});

test.each([
  [{ "scope.writePhotosAlbum": true }, "allowed"],
  [{ "scope.writePhotosAlbum": false }, "refused"],
  [{}, undefined],
])("by %o the album is %s", async (authSetting, permission) => {
  wechat["getSetting"] = () => Promise.resolve({ authSetting });
  expect(await albumPermission()).toBe(permission);
});
