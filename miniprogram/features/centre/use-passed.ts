import type { DistributorStatus } from "@distribution/sdk";
import { useEffect, useRef } from "react";
import { showToast } from "../../platform/feedback";

/** Says once that an application which was looked at has passed. */
export function usePassed(status: DistributorStatus | "unknown" | undefined): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current === "audit" && status === "normal") showToast("已通过");
    if (status !== undefined) before.current = status;
  }, [status]);
}
