import Taro from "@tarojs/taro";
import { byCallbacks } from "./by-callbacks";
import { hostCan } from "./host-can";

/** As theme.json has them, which WeChat reads and no script: a test holds the two together. */
const colours = {
  light: {
    ground: "#f4f5f7",
    bar: "#000000",
    dots: "dark",
    tabs: { color: "#5b6270", selectedColor: "#d9382a", backgroundColor: "#ffffff" },
    border: "white",
    icon: "",
  },
  dark: {
    ground: "#101114",
    bar: "#ffffff",
    dots: "light",
    tabs: { color: "#a7adb8", selectedColor: "#ff6b57", backgroundColor: "#1a1c20" },
    border: "black",
    icon: "-dark",
  },
} as const;

type Theme = keyof typeof colours;

/** Whether WeChat was told colours of ours in this run: only then must it be told its own again. */
let painted = false;

/**
 * Gives what stands around the page in front the chosen theme, else the phone's: WeChat's bars follow
 * WeChat alone, by theme.json. A bar belongs to its page, so each page tells its own when it is shown;
 * `tabs` are the names of the tabs in their order, where this page is one of them.
 *
 * @note WeChat's own dialogs, pickers and keyboards cannot be told: they follow WeChat always.
 */
export function paintFrame(theme: Theme | undefined, tabs: readonly string[]): void {
  if (process.env.TARO_ENV === "h5") paintBrowser(theme);
  if (process.env.TARO_ENV === "weapp" && hostCan("setNavigationBarColor")) {
    if (!theme && !painted) return;
    painted = true;
    const phones = (Taro.getAppBaseInfo() as { theme?: Theme }).theme ?? "light";
    const { ground, bar, dots, tabs: ofTabs, border, icon } = colours[theme ?? phones];
    byCallbacks(Taro.setNavigationBarColor({ frontColor: bar, backgroundColor: ground }));
    byCallbacks(Taro.setBackgroundColor({ backgroundColor: ground }));
    byCallbacks(Taro.setBackgroundTextStyle({ textStyle: dots }));
    if (tabs.length === 0) return;
    byCallbacks(Taro.setTabBarStyle({ ...ofTabs, borderStyle: border }));
    for (const [index, name] of tabs.entries()) {
      byCallbacks(
        Taro.setTabBarItem({
          index,
          iconPath: `/assets/tabs/${name}${icon}.png`,
          selectedIconPath: `/assets/tabs/${name}-active${icon}.png`,
        }),
      );
    }
  }
}

/** What is outside of every page there takes its colours from the document. */
function paintBrowser(theme: Theme | undefined): void {
  const { classList, style } = document.documentElement;
  classList.toggle("theme--light", theme === "light");
  classList.toggle("theme--dark", theme === "dark");
  // The browser's own: scroll bars, and the fields it draws.
  style.colorScheme = theme ?? "";
  const bars = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const [place, look] of (["light", "dark"] as const).entries()) {
    const phones = `(prefers-color-scheme: ${look})`;
    bars[place]?.setAttribute("media", theme ? (theme === look ? "all" : "not all") : phones);
  }
}
