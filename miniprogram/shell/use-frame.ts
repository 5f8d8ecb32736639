import { useContext, useEffect } from "react";
import { useDidShow } from "../platform/lifecycle";
import { paintFrame } from "../platform/paint-frame";
import { routeOf, routes, type PageName } from "../routes";
import { type Theme, useTheme } from "../session/theme";
import { CurrentPage } from "./current-page";

const tabs = (Object.keys(routes) as PageName[]).filter((name) => routeOf(name).tab);

/** Keeps the bars around this page in the theme that was chosen, and says which one that is. */
export function useFrame(): Theme | undefined {
  const { theme } = useTheme();
  const isTab = routeOf(useContext(CurrentPage)).tab === true;
  const paint = () => paintFrame(theme, isTab ? tabs : []);
  useEffect(paint, [theme, isTab]);
  useDidShow(paint);
  return theme;
}
