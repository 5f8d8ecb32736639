import type { ComponentType } from "react";
import { refreshShown } from "../data/refresh-shown";
import { stopPullDownRefresh, usePullDownRefresh } from "../platform/lifecycle";
import { useShareCard } from "../platform/share";
import { routeOf, type PageName } from "../routes";
import { PageBoundary } from "./page-boundary";
import { DistributorsOnly } from "./distributors-only";
import { CurrentPage } from "./current-page";

/** What WeChat opens as the page `name` of routes.ts: its screen, with what every page has around it. */
export function pageEntry(name: PageName, Screen: ComponentType): ComponentType {
  const { path, shareTitle, distributorsOnly } = routeOf(name);
  return function PageEntry() {
    // Comes from pages alone whose row allows it.
    usePullDownRefresh(() => void refreshShown().finally(stopPullDownRefresh));
    // WeChat asks only pages whose config allows 转发: those that have a title for it.
    useShareCard(() => ({ title: shareTitle ?? "", path: `/${path}` }));
    return (
      <CurrentPage.Provider value={name}>
        <PageBoundary name={name}>
          {distributorsOnly ? (
            <DistributorsOnly>
              <Screen />
            </DistributorsOnly>
          ) : (
            <Screen />
          )}
        </PageBoundary>
      </CurrentPage.Provider>
    );
  };
}
