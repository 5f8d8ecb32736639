import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defineCustomElementTaroTabbar } from "./tab-bar";

const router = vi.hoisted(() => ({
  /** What the bar hears of the router. */
  go: undefined as ((arrival: object) => void) | undefined,
  eventCenter: {
    on: (name: string, hear: (arrival: object) => void) => {
      if (name === "__taroRouterChange") router.go = hear;
    },
  },
  switchTab: vi.fn(),
}));
vi.mock("@tarojs/taro", () => router);

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `/${name}.png`,
  selectedIconPath: `/${name}-active.png`,
});
const colours = { color: "grey", selectedColor: "red", backgroundColor: "white" };

let bar: HTMLElement;
const links = () => [...bar.querySelectorAll("a")];
const goTo = (path: string) => router.go?.({ toLocation: { path } });

beforeEach(() => {
  if (!customElements.get("taro-tabbar")) defineCustomElementTaroTabbar();
  bar = document.createElement("taro-tabbar");
  const list = [tab("goods", "商品"), tab("centre", "分销中心")];
  Object.assign(bar, { conf: { ...colours, list } });
  document.body.append(bar);
});

afterEach(() => {
  bar.remove();
  router.switchTab.mockReset();
});

test("the tab of the page is the current one, to eyes and to readers", () => {
  goTo("/pages/centre/index");
  const [goods, centre] = links();
  expect(centre?.getAttribute("aria-current")).toBe("page");
  expect(centre?.querySelector("img")?.getAttribute("src")).toBe("/centre-active.png");
  expect(centre?.querySelector("p")?.style.color).toBe("red");
  expect(goods?.hasAttribute("aria-current")).toBe(false);
  goTo("/pages/goods/index");
  expect(centre?.hasAttribute("aria-current")).toBe(false);
  expect(centre?.querySelector("img")?.getAttribute("src")).toBe("/centre.png");
  expect(goods?.className).toBe("weui-tabbar__item weui-bar__item_on");
});

test("a page that is no tab has no bar", () => {
  goTo("/packages/withdraw/apply/index");
  expect(bar.className).toContain("taro-tabbar__tabbar-hide");
  goTo("/pages/goods/index");
  expect(bar.className).not.toContain("hide");
});

test("a tap goes by the router, not by the address", () => {
  const [, centre] = links();
  expect(centre?.getAttribute("href")).toBe("#/pages/centre/index");
  const tap = new MouseEvent("click", { bubbles: true, cancelable: true });
  centre?.querySelector("p")?.dispatchEvent(tap);
  expect(tap.defaultPrevented).toBe(true);
  expect(router.switchTab).toHaveBeenCalledExactlyOnceWith({ url: "/pages/centre/index" });
});

test("it is the pages' navigation, and its pictures have no names beside the words", () => {
  expect(bar.getAttribute("role")).toBe("navigation");
  for (const link of links()) expect(link.querySelector("img")?.getAttribute("alt")).toBe("");
  expect(links().map((link) => link.textContent)).toEqual(["商品", "分销中心"]);
});
