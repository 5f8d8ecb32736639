import { useEffect, useState } from "react";
import { serverTimeOf } from "../platform/server-clock";

const minuteStepMs = 20_000;

/**
 * The present moment by the server's clock, often enough for a countdown in minutes unless told
 * otherwise; it stands still where nothing counts down. What it is by that clock is reckoned at every
 * drawing: a screen may be there before the first reply has set the clock.
 */
export function useServerNow(counting = false, stepMs: number = minuteStepMs): number {
  const [phoneNow, setPhoneNow] = useState(Date.now);
  useEffect(() => {
    if (!counting) return undefined;
    setPhoneNow(Date.now());
    const timer = setInterval(() => setPhoneNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [counting, stepMs]);
  return serverTimeOf(phoneNow);
}
