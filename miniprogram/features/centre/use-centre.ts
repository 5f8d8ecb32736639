import { ApiError } from "@distribution/sdk";
import { client } from "../../data/client";
import { refreshShown } from "../../data/refresh-shown";
import { useAnswer } from "../../data/use-answer";
import { useApproved } from "./use-waiting-matters";

/**
 * What the centre begins with; everything else is asked for by its own block, once these are drawn. The figures are asked for together with the status, and not after it:
 * a distributor waits for one round trip; who is none is refused once, and then known.
 */
export function useCentre() {
  const status = useAnswer(client.distributor.status);
  const detail = useAnswer(client.distributor.detail);
  const approved = useApproved();
  const hasFigures = status.data !== undefined && detail.allowed && !isNoDistributor(detail.error);
  return {
    status,
    hasFigures,
    detail,
    approved,
    refresh: refreshShown,
    error: status.error ?? (hasFigures ? detail.error : null),
  };
}

function isNoDistributor(error: Error | null): boolean {
  return error instanceof ApiError && error.code === "DISTRIBUTOR_REQUIRED";
}
