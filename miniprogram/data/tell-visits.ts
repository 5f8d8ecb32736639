import { ApiError, type memberApi, type OutputOf } from "@distribution/sdk";
import { settleVisit, waitingVisits, type Visit } from "../session/visits";
import { client } from "./client";
import { askOrInstead } from "./offers";
import { queryClient } from "./query-client";
import { questionOf } from "./question";
import { touch } from "./touch";

export type Scene = OutputOf<typeof memberApi.recruit.scene>;
export type Receipt = OutputOf<typeof memberApi.binding.receipt>;

/** What the server says to a visit. */
export interface ToldVisit {
  readonly visit: Visit;
  /** What the code stands for; absent of a link. */
  readonly scene?: Scene;
  /** Whose customer one is now; absent where the code leads to nobody, or the backend keeps no receipts. */
  readonly receipt?: Receipt;
  /** Whether one is the customer of who shared; all that is told where there are no receipts. */
  readonly bound: boolean;
  /** Why the code leads nowhere. */
  readonly refused?: "expired" | "unknown";
}

let telling: Promise<void> | undefined;

/**
 * Tells the server of every visit that it does not know yet, in their order, and `listener` what came
 * of each. Where the server is not reached the rest waits for the next call. Never rejects.
 */
export function tellVisits(listener: (told: ToldVisit) => void): Promise<void> {
  telling ??= tellAll(listener).finally(() => (telling = undefined));
  return telling;
}

async function tellAll(listener: (told: ToldVisit) => void): Promise<void> {
  for (;;) {
    const [visit] = waitingVisits();
    if (!visit) return;
    try {
      const told = await tell(visit);
      settleVisit(visit);
      listener(told);
    } catch (error) {
      if (!isFinal(error)) return;
      settleVisit(visit);
      listener({
        visit,
        bound: false,
        refused: error.code === "SCENE_EXPIRED" ? "expired" : "unknown",
      });
    }
  }
}

async function tell(visit: Visit): Promise<ToldVisit> {
  const { source } = visit;
  const scene =
    source.kind === "code" ? await client.recruit.scene({ sceneid: source.sceneid }) : undefined;
  const dismemberid = source.kind === "link" ? source.dismemberid : scene?.dismemberid;
  const bound = dismemberid !== undefined && (await client.binding.bind({ dismemberid }));
  touch(queryClient, ["binding"]);
  const receipt = await askOrInstead<Receipt | undefined>(
    client.binding.receipt.endpoint,
    () =>
      queryClient.fetchQuery({
        queryKey: questionOf(client.binding.receipt, {}),
        queryFn: () => client.binding.receipt(),
      }),
    async () => undefined,
  );
  return { visit, bound, ...(receipt && { receipt }), ...(scene && { scene }) };
}

const finalCodes: ReadonlySet<string> = new Set([
  "SCENE_EXPIRED",
  "SCENE_NOT_FOUND",
  "VALIDATION_FAILED",
  "NOT_FOUND",
]);

/** The server's word on this code. Anything else (no network, too many requests) says nothing about it. */
function isFinal(error: unknown): error is ApiError {
  return error instanceof ApiError && finalCodes.has(error.code);
}
