import { routeOf, type PageName } from "./routes";

/** What a page's index.config.ts tells WeChat, from its row in routes.ts. */
export function pageConfig(name: PageName) {
  const { title, pullDown = false, shareTitle } = routeOf(name);
  return {
    navigationBarTitleText: title,
    enablePullDownRefresh: pullDown,
    enableShareAppMessage: shareTitle !== undefined,
  };
}
