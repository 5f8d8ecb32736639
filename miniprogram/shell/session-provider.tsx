import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { queryClient } from "../data/query-client";
import { startData } from "../data/start-data";

/** Everything that screens need around them: server state, the network, and what was known last. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  // Before the first render: a restored figure must be there when its screen first asks.
  useState(startData);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
