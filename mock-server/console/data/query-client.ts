import { QueryClient } from "@tanstack/react-query";

/**
 * The console's server state. A list that lay open over lunch is asked for again when its window comes
 * to the front. The SDK retries what may be retried, so react-query does not.
 */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, staleTime: 5_000 },
      mutations: { networkMode: "always", retry: false },
    },
  });
