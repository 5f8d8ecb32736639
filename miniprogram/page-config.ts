import { routeOf, type PageName } from "./routes";

/** What a page's index.config.ts tells WeChat, from its row in routes.ts. */
export function pageConfig(name: PageName) {
  const { title, pullDown = false, shareTitle, distributorsOnly = false } = routeOf(name);
  return {
    navigationBarTitleText: title,
    enablePullDownRefresh: pullDown,
    enableShareAppMessage: shareTitle !== undefined,
    // 朋友圈 opens the very page that was shared, for anybody.
    enableShareTimeline: shareTitle !== undefined && !distributorsOnly,
  };
}
