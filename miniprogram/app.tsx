import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, type PropsWithChildren } from "react";
import { queryClient } from "./data/query-client";
import { startData } from "./data/start-data";
import { watchArrivals } from "./features/arrival/watch-arrivals";
import { nameFrame } from "./platform/name-frame";
import { askAheadOfFirstPage, startAtFirstTab, useFirstTab } from "./shell/first-tab";
import { becomeWhoComes } from "./session/switch-person";
import { watchForUpdate } from "./shell/offer-update";
import { watchPageCode } from "./shell/page-code";
import { watchUnknownPages } from "./shell/unknown-page";
import "./ui/tokens.css";

// Before anything is drawn: a restored figure must be there when its screen first asks.
if (process.env.TARO_ENV === "h5") becomeWhoComes();
startData();
startAtFirstTab();
askAheadOfFirstPage();
watchUnknownPages();
watchPageCode();
watchArrivals();
// A browser loads the newest by itself.
if (process.env.TARO_ENV === "weapp") watchForUpdate();

export default function App({ children }: PropsWithChildren) {
  useFirstTab();
  useEffect(nameFrame, []);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
