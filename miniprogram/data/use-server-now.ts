import { useEffect, useState } from "react";
import { serverNow } from "../platform/server-clock";

const minuteStepMs = 20_000;

/**
 * The present moment by the server's clock, often enough for a countdown in minutes unless told
 * otherwise; it stands still where nothing counts down.
 */
export function useServerNow(counting: boolean, stepMs: number = minuteStepMs): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    if (!counting) return undefined;
    const timer = setInterval(() => setNow(serverNow()), stepMs);
    return () => clearInterval(timer);
  }, [counting, stepMs]);
  return now;
}
