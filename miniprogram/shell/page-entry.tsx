import { useCallback, useRef, type ComponentType } from "react";
import { refreshShown } from "../data/refresh-shown";
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from "../platform/lifecycle";
import { openedAsSinglePage } from "../platform/entry";
import { useShareCard, useTimelineCard } from "../platform/share";
import { routeOf, type PageName } from "../routes";
import { PageBoundary } from "./page-boundary";
import { DistributorsOnly } from "./distributors-only";
import { CurrentPage } from "./current-page";
import { GiveShareContent, sharedAddress, sharedCard, type ShareContent } from "./share-content";
import { offerUpdate } from "./offer-update";
import { SinglePage } from "./single-page";
import { UnlessLeft } from "./unless-left";
import { UnlessNotOffered } from "./unless-not-offered";

/** What WeChat opens as the page `name` of routes.ts: its screen, with what every page has around it. */
export function pageEntry(name: PageName, Screen: ComponentType): ComponentType {
  const { title, shareTitle, distributorsOnly } = routeOf(name);
  return function PageEntry() {
    // Comes from pages alone whose row allows it.
    usePullDownRefresh(() => void refreshShown().finally(stopPullDownRefresh));
    useDidShow(offerUpdate);
    const shareContent = useRef<ShareContent>();
    const giveShareContent = useCallback((content: ShareContent | undefined) => {
      shareContent.current = content;
    }, []);
    // WeChat asks only pages whose config allows 转发: those that have a title for it.
    useShareCard(() => sharedCard(contentOf(name, shareContent.current)));
    useTimelineCard(() => {
      const { address, ...content } = contentOf(name, shareContent.current);
      return { ...content, query: sharedAddress(address).split("?")[1] ?? "" };
    });
    if (openedAsSinglePage()) return <SinglePage title={shareTitle ?? title} />;
    return (
      <CurrentPage.Provider value={name}>
        <GiveShareContent.Provider value={giveShareContent}>
          <PageBoundary name={name}>
            <UnlessLeft>
              <UnlessNotOffered name={name}>
                {distributorsOnly ? (
                  <DistributorsOnly>
                    <Screen />
                  </DistributorsOnly>
                ) : (
                  <Screen />
                )}
              </UnlessNotOffered>
            </UnlessLeft>
          </PageBoundary>
        </GiveShareContent.Provider>
      </CurrentPage.Provider>
    );
  };
}

/** What the screen has given, else the page itself under its row's title. */
function contentOf(
  name: PageName,
  given: ShareContent | undefined,
): ShareContent & { readonly address: string } {
  const { path, shareTitle = "" } = routeOf(name);
  return { title: shareTitle, address: `/${path}`, ...given };
}
