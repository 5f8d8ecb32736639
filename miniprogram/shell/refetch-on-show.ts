import { focusManager } from "@tanstack/react-query";
import { useDidShow } from "../platform/lifecycle";

/**
 * A page that comes back to the front, from a page above it or from another tab, asks again for what
 * has grown old. WeChat keeps hidden pages mounted, so mounting alone would never tell.
 */
export function useRefetchOnShow(): void {
  useDidShow(() => focusManager.onFocus());
}
