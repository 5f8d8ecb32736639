import { showToast } from "../platform/feedback";
import { shownAddress, switchTab } from "../platform/navigation";
import { loadPagesAhead, watchMissingPageCode } from "../platform/page-code";
import { isTab } from "./is-tab";
import { pageMissing } from "./navigate";

/**
 * On H5 a page's code is a file of its own: it is fetched ahead, and a page that could not be opened
 * past `openPage`, by the tab bar, is told too. Then the address has changed already, and goes back.
 */
export function watchPageCode(): void {
  loadPagesAhead();
  watchMissingPageCode(() => {
    showToast(pageMissing);
    const shown = shownAddress();
    if (isTab(shown)) void switchTab(shown);
  });
}
