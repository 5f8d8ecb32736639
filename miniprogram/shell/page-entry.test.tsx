import Taro from "@tarojs/taro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import CentrePage from "../pages/centre/index";
import UnknownPage from "../pages/unknown-page/index";
import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import { useAnswer } from "../data/use-answer";
import type { PageName } from "../routes";
import { mockPhone } from "../testing/mock-phone";
import { pageEntry } from "./page-entry";

const phone = mockPhone();
let switchTab: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  switchTab = vi.spyOn(Taro, "switchTab");
  // React tells the console what a boundary caught; here it was thrown on purpose.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** A screen that cannot be drawn until it is mended. */
function breakable(name: PageName) {
  const state = { broken: true };
  const Screen = () => {
    if (state.broken) throw new Error("thrown while drawing");
    return <>一切正常</>;
  };
  return { state, Page: pageEntry(name, Screen) };
}

test("a screen that throws is a sentence, and drawn again after another try", async () => {
  const { state, Page } = breakable("withdrawRecords");
  const page = await phone.open(<Page />);
  await page.says("这个页面出错了");
  await page.says("去分销中心");
  await page.tap("重试");
  await page.says("这个页面出错了");
  state.broken = false;
  await page.tap("重试");
  await page.says("一切正常");
  await page.saysNoMore("这个页面出错了");
});

test("what a screen broke on is asked for anew by the next try", async () => {
  const Odd = pageEntry("withdrawRecords", () => {
    const { data } = useAnswer(client.goods.list, {});
    if (data?.list.length === 0) throw new Error("thrown while drawing");
    return <>{data ? "一切正常" : "正在加载"}</>;
  });
  queryClient.setQueryData(questionOf(client.goods.list, {}), {
    list: [],
    lastqueryid: "",
    hasmore: false,
  });
  const page = await phone.open(<Odd />);
  await page.tap("重试");
  await page.says("一切正常");
});

test("where the centre itself throws there is a way out too", async () => {
  const { Page } = breakable("centre");
  const page = await phone.open(<Page />);
  await page.tap("去选品");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalledOnce());
  expect(switchTab).toHaveBeenCalledWith({ url: "/pages/goods/index" });
});

test("an address that is no page is said to be none, with a way to the centre", async () => {
  const page = await phone.open(<UnknownPage />);
  await page.says("没有找到这个页面");
  await page.tap("去分销中心");
  await vi.waitFor(() => expect(switchTab).toHaveBeenCalled());
  expect(switchTab).toHaveBeenCalledWith({ url: "/pages/centre/index" });
});

test("pulling a page down asks again for what it shows, and ends", async () => {
  const stop = vi.spyOn(Taro, "stopPullDownRefresh");
  const page = await phone.open(<CentrePage />);
  await page.says(/将于/);
  const asked = phone.sent.length;
  page.pullDown();
  await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  expect(phone.sent.length).toBeGreaterThan(asked);
});
