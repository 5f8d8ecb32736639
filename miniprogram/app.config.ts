import { tabRoutes } from "./routes";

/**
 * WeChat takes `@name` from theme.json and follows the system theme. H5 knows no theme.json: it puts
 * colours into inline styles, where the tokens of ui/tokens.css follow the theme too.
 */
const onH5 = process.env.TARO_ENV === "h5";
const themed = (name: string, onH5Value: string): string => (onH5 ? onH5Value : `@${name}`);

const tab = (name: keyof typeof tabRoutes, text: string) => ({
  pagePath: tabRoutes[name].slice(1),
  text,
  iconPath: themed(`${name}Icon`, `assets/tabs/${name}.png`),
  selectedIconPath: themed(`${name}ActiveIcon`, `assets/tabs/${name}-active.png`),
});

const tabs = [tab("goods", "选品"), tab("orders", "订单"), tab("centre", "分销中心")];

/** The gallery of our own kit is a tool of ours: no production build contains it. */
const developerPackages =
  process.env.NODE_ENV === "production"
    ? []
    : [{ root: "packages/developer", pages: ["gallery/index"] }];

export default defineAppConfig({
  pages: tabs.map(({ pagePath }) => pagePath),
  subPackages: [
    { root: "packages/withdraw", pages: ["apply/index", "records/index", "detail/index"] },
    ...developerPackages,
  ],
  preloadRule: {
    [tabRoutes.centre.slice(1)]: { network: "all", packages: ["packages/withdraw"] },
  },
  darkmode: true,
  themeLocation: "theme.json",
  lazyCodeLoading: "requiredComponents",
  window: {
    navigationBarTitleText: "分销中心",
    // H5 shows a bar with the title and 返回 only where it is asked to.
    navigationStyle: "default",
    navigationBarBackgroundColor: themed("ground", "var(--ground)"),
    navigationBarTextStyle: themed("barText", "var(--ink)"),
    backgroundColor: themed("ground", "var(--ground)"),
    backgroundTextStyle: themed("groundStyle", "dark"),
  },
  tabBar: {
    color: themed("tabText", "var(--ink-second)"),
    selectedColor: themed("tabActive", "var(--accent)"),
    backgroundColor: themed("tabBackground", "var(--card)"),
    borderStyle: themed("tabBorder", "white") as "white",
    list: tabs,
  },
});
