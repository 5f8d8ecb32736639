import { QueryClient } from "@tanstack/react-query";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The server state of the app.
 *
 * @note networkMode is "always": the SDK already knows how a lost network looks and retries what may
 * be retried. react-query's own "online" mode would instead hold calls back without a word, and send
 * a withdrawal minutes later, when its owner has long put the phone away.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      refetchOnReconnect: true,
      retry: false,
      staleTime: 20_000,
      // Data stays for the offline snapshot even where its screen was left.
      gcTime: dayMs,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
