import { errorCodes, type ErrorCode, type ErrorDetails } from "@distribution/sdk/server";

/** A declared failure: the caller did nothing wrong technically, the rules say no. Becomes the error reply. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: ErrorCode,
    message: string = errorCodes[code].message,
    readonly details?: ErrorDetails,
    /** RATE_LIMITED: when to come again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
