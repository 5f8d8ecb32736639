import { useState } from "react";
import { useDidHide, useDidShow } from "../platform/lifecycle";

/**
 * Whether this page is the one in front. WeChat keeps the tabs and the pages below mounted: they go
 * on standing, and ask nothing until they are seen again.
 */
export function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
}
