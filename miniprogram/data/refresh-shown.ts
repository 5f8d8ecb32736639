import { queryClient } from "./query-client";

/** Asks again for everything that the page in front shows: what pulling it down means. Never rejects. */
export function refreshShown(): Promise<void> {
  // Hidden pages listen to nothing, so that what is listened to is what is shown.
  return queryClient.refetchQueries({ type: "active" });
}
