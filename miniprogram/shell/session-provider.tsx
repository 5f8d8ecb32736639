import { focusManager, onlineManager, QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { installAbortController } from "../platform/abort-controller";
import { watchAppVisible } from "../platform/lifecycle";
import { watchNetwork } from "../platform/network";
import { fitsContract } from "../data/fits-contract";
import { keepLastKnownData } from "../data/last-known-data";
import { accountName } from "../session/persona";
import { queryClient } from "../data/query-client";

/** Everything that screens need around them: server state, the network, and what was known last. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  // Before the first render: a restored figure must be there when its screen first asks.
  useState(start);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

function start(): void {
  installAbortController();
  onlineManager.setEventListener(watchNetwork);
  focusManager.setEventListener((setFocused) => watchAppVisible(setFocused));
  keepLastKnownData(queryClient, `last-known-data:${accountName()}`, fitsContract);
}
