import { expect, test } from "vitest";
import type { Jump } from "../../platform/other-program";
import { openPdd, openShop, type PddLinks, type Trouble, troubleWords } from "./buying";

const weappinfo = { appid: "wx-pdd", pagepath: "/pages/web/web?src=as%20it%20is" };
const links: PddLinks = {
  shorturl: "https://p.example/s",
  mobileshorturl: "https://p.example/ms",
  url: "https://m.example/u",
  mobileurl: "https://m.example/mu",
  weappinfo,
};
const none: PddLinks = { shorturl: "", mobileshorturl: "", url: "", mobileurl: "" };
const { weappinfo: _, ...unopened } = links;

function ways(jump: Jump) {
  const opened: unknown[] = [];
  return {
    opened,
    openProgram: (program: unknown) => {
      opened.push(program);
      return Promise.resolve(jump);
    },
    openAddress: (address: string) => {
      opened.push(address);
      return jump;
    },
  };
}

const short = links.shorturl;

test.each<[string, PddLinks, Jump, boolean, Trouble | undefined, unknown[]]>([
  ["opens what was given, as it is", links, "opened", false, undefined, [weappinfo]],
  [
    "offers the link after a no",
    links,
    "cancelled",
    false,
    { kind: "cancelled", link: short },
    [weappinfo],
  ],
  [
    "offers the link after a failure",
    links,
    "failed",
    false,
    { kind: "failed", link: short },
    [weappinfo],
  ],
  [
    "without a program offers the link at once",
    unopened,
    "opened",
    false,
    { kind: "failed", link: short },
    [],
  ],
  [
    "copies the long link where there is no short one",
    { ...unopened, shorturl: "", mobileshorturl: "" },
    "opened",
    false,
    { kind: "failed", link: links.url },
    [],
  ],
  ["without any link says so", none, "opened", false, { kind: "no-link" }, []],
  [
    "without any link says so after a no, too",
    { ...none, weappinfo },
    "cancelled",
    false,
    { kind: "no-link" },
    [weappinfo],
  ],
  ["opens the page in a browser", links, "opened", true, undefined, [links.url]],
  [
    "opens any page that there is",
    { ...none, mobileurl: links.mobileurl },
    "opened",
    true,
    undefined,
    [links.mobileurl],
  ],
  [
    "offers the link where a browser forbids windows",
    links,
    "failed",
    true,
    { kind: "failed", link: short },
    [links.url],
  ],
  [
    "a browser without any link says so",
    { ...none, weappinfo },
    "opened",
    true,
    { kind: "no-link" },
    [],
  ],
])("拼多多 %s", async (_title, given, jump, inBrowser, trouble, opened) => {
  const outside = ways(jump);
  expect(await openPdd(given, outside, inBrowser)).toEqual(trouble);
  expect(outside.opened).toEqual(opened);
});

const buyinfo = { appid: "wx-shop", pagepath: "pages/goods?goodsid=1" };

test.each<[string, typeof buyinfo | undefined, Jump, boolean, Trouble | undefined, unknown[]]>([
  ["opens what was given, as it is", buyinfo, "opened", false, undefined, [buyinfo]],
  ["asks again after a no", buyinfo, "cancelled", false, { kind: "shop-cancelled" }, [buyinfo]],
  ["says that it failed", buyinfo, "failed", false, { kind: "shop-failed" }, [buyinfo]],
  [
    "says that it failed where no page is named",
    undefined,
    "opened",
    false,
    { kind: "shop-failed" },
    [],
  ],
  ["is not in a browser", buyinfo, "opened", true, { kind: "shop-in-wechat" }, []],
])("商城 %s", async (_title, given, jump, inBrowser, trouble, opened) => {
  const outside = ways(jump);
  expect(await openShop(given, outside, inBrowser)).toEqual(trouble);
  expect(outside.opened).toEqual(opened);
});

test.each<[Trouble, string, RegExp]>([
  [
    { kind: "failed", link: short },
    "没能打开拼多多小程序",
    /复制短链接后打开拼多多 App，会弹出这件商品。价格和推荐人都不变。/,
  ],
  [{ kind: "cancelled", link: short }, "还没有打开拼多多", /再试一次/],
  [{ kind: "no-link" }, "没能打开拼多多小程序", /链接暂时拿不到，请稍后再试/],
  [{ kind: "shop-cancelled" }, "还没有打开商城", /再试一次/],
  [{ kind: "shop-failed" }, "没能打开商城小程序", /稍后再试/],
  [{ kind: "shop-in-wechat" }, "请在微信里购买", /在微信里打开/],
])("%o is told with what can be done", (trouble, title, note) => {
  expect(troubleWords(trouble).title).toBe(title);
  expect(troubleWords(trouble).note).toMatch(note);
});
