import Taro from "@tarojs/taro";
import { beforeEach, expect, test, vi } from "vitest";
import { copyText } from "./clipboard";

let toast: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  toast = vi.spyOn(Taro, "showToast").mockClear();
});

test("a browser is told that it was copied, which WeChat says itself", async () => {
  await copyText("800001");
  expect(toast).toHaveBeenLastCalledWith(expect.objectContaining({ title: "已复制" }));
});

test("where it is refused that is said, with another way", async () => {
  vi.spyOn(Taro, "setClipboardData").mockRejectedValueOnce(new Error("denied"));
  await copyText("800001");
  expect(toast).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ title: "没有复制成功，请长按数字自己复制" }),
  );
});
