import { routeOf, routes, type PageName } from "./routes";

/**
 * WeChat takes `@name` from theme.json and follows the system theme. H5 knows no theme.json: it puts
 * colours into inline styles, where the tokens of ui/tokens.css follow the theme too.
 */
const onH5 = process.env.TARO_ENV === "h5";
const themed = (name: string, onH5Value: string): string => (onH5 ? onH5Value : `@${name}`);

const rows = (Object.keys(routes) as PageName[])
  .map((name) => ({ name, ...routeOf(name) }))
  .filter(({ developer }) => !developer || process.env.NODE_ENV !== "production");

const tabs = rows
  .filter((row) => row.tab)
  .map(({ name, path, title }) => ({
    pagePath: path,
    text: title,
    iconPath: themed(`${name}Icon`, `assets/tabs/${name}.png`),
    selectedIconPath: themed(`${name}ActiveIcon`, `assets/tabs/${name}-active.png`),
  }));

/** `packages/withdraw` of `packages/withdraw/apply/index`; nothing for a page of the main package. */
const packageOf = (path: string) => /^packages\/[^/]+/.exec(path)?.[0];
const packageRoots = [...new Set(rows.flatMap(({ path }) => packageOf(path) ?? []))];
const pagesOf = (root: string) =>
  rows
    .filter(({ path }) => packageOf(path) === root)
    .map(({ path }) => path.slice(root.length + 1));

const mainPages: string[] = rows.map(({ path }) => path).filter((path) => !packageOf(path));
const centre: string = routes.centre.path;

/** What a browser knows nothing of. */
const wechatsOwn = {
  // Everything together is smaller than what WeChat fetches ahead for one page: one of the two that the
  // app starts with (shell/first-tab.ts).
  preloadRule: Object.fromEntries(
    [routes.goods.path, centre].map((path) => [
      path,
      { network: "all" as const, packages: packageRoots },
    ]),
  ),
  // WeChat asks for her consent before the first private call, in every version of the app.
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: "theme.json",
  lazyCodeLoading: "requiredComponents",
} as const;

export default defineAppConfig({
  /**
   * The first is where the house in H5's bar leads from a page that a link opened.
   *
   * @note Not by entryPagePath: Taro's router on H5 takes the first page's config, and its title, for that
   * of the page which is named there.
   */
  pages: onH5 ? [centre, ...mainPages.filter((path) => path !== centre)] : mainPages,
  subPackages: packageRoots.map((root) => ({ root, pages: pagesOf(root) })),
  ...(onH5 ? {} : wechatsOwn),
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
