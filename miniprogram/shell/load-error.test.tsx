import { ApiError, type ErrorCode, errorCodes } from "@distribution/sdk";
import Taro from "@tarojs/taro";
import { expect, test, vi } from "vitest";
import { mockPhone } from "../testing/mock-phone";
import { LoadError } from "./load-error";

const phone = mockPhone();
const open = (code: ErrorCode, onRetry = vi.fn()) => {
  const { status } = errorCodes[code];
  const error = new ApiError({ endpoint: "order.list", code, message: "", status });
  return phone.open(<LoadError error={error} retrying={false} onRetry={onRetry} />);
};

test.each(Object.keys(errorCodes) as ErrorCode[])("%s has a way out", async (code) => {
  const page = await open(code);
  await page.says(/重试|返回|去分销中心/);
});

test("what another try cannot mend leads back", async () => {
  vi.spyOn(Taro, "getCurrentPages").mockReturnValue([{}, {}] as never);
  const navigateBack = vi.spyOn(Taro, "navigateBack");
  const page = await open("NOT_FOUND");
  await page.tap("返回");
  await vi.waitFor(() => expect(navigateBack).toHaveBeenCalledOnce());
});

test("what it may mend is asked again", async () => {
  const onRetry = vi.fn();
  const page = await open("INTERNAL", onRetry);
  await page.tap("重试");
  await vi.waitFor(() => expect(onRetry).toHaveBeenCalledOnce());
});
