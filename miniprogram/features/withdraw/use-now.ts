import { useEffect, useState } from "react";

const stepMs = 20_000;

/** The present moment, often enough for a countdown in minutes; it stands still where nothing counts down. */
export function useNow(counting: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!counting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [counting]);
  return now;
}
