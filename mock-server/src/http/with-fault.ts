import { setTimeout as delay } from "node:timers/promises";
import { errorCodes, type ErrorCode } from "@distribution/sdk/server";
import type { Fault } from "../storage/faults";
import { errorReply, lost, type Reply } from "./reply";

const defaultLatencyMs = 1000;

/**
 * `answer`, as the fault lets it through. An `error` comes before anything was done. `drop` and
 * `malformed` come after it: the server acted and the caller does not know, which is the case that
 * a client has to survive.
 */
export async function withFault(
  fault: Fault | undefined,
  requestId: string,
  answer: () => Promise<Reply>,
): Promise<Reply | typeof lost> {
  switch (fault?.kind) {
    case undefined:
      return answer();
    case "latency":
      await delay(fault.latencyMs ?? defaultLatencyMs);
      return answer();
    case "error":
      return errorReply(codeOf(fault.status ?? 500), {
        requestId,
        status: fault.status ?? 500,
      });
    case "drop":
      await answer();
      return lost;
    case "malformed":
      return { ...(await answer()), body: '{"list": [' };
  }
}

/** The first code that the contract gives this status. */
function codeOf(status: number): ErrorCode {
  const codes = Object.keys(errorCodes) as ErrorCode[];
  return codes.find((code) => errorCodes[code].status === status) ?? "INTERNAL";
}
