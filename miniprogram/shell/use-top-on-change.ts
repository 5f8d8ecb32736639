import { useEffect, useRef } from "react";
import { useShown } from "../data/use-shown";
import { scrollToTop } from "../platform/scroll-to-top";

/**
 * Another filter is another list, and begins at its top, also where it was chosen on another page and
 * this one comes to the front only now. The same list stays where it was left.
 */
export function useTopOnChange(filter: string): void {
  const shown = useShown();
  const shownFilter = useRef(filter);
  useEffect(() => {
    if (!shown || shownFilter.current === filter) return;
    shownFilter.current = filter;
    scrollToTop();
  }, [shown, filter]);
}
