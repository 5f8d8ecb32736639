import type { Endpoint } from "../contract/define-endpoint";
import type { commonErrors, ErrorCode } from "../contract/error-codes";
import type { ErrorDetails } from "../contract/error-reply";
import type { Reply } from "./send";

/** What every error of the client knows. `message` is for logs, except that of an `ApiError`. */
interface Origin {
  /** The endpoint's name: `withdrawal.apply`. */
  readonly endpoint: string;
  /** The server's id of the request, for its logs; absent where no reply came or it has none. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Every rejection of the client is one of these; there is one class a kind. */
export abstract class DistributionError extends Error {
  readonly endpoint: string;
  readonly requestId: string | undefined;

  constructor(message: string, origin: Origin) {
    super(message);
    this.endpoint = origin.endpoint;
    this.requestId = origin.requestId;
    // Set by hand: WeChat's older engines do not know the `cause` of an Error's options.
    if (origin.cause !== undefined) Object.defineProperty(this, "cause", { value: origin.cause });
  }
}

/**
 * The server refused, with a code that the endpoint declares. `message` is a Chinese sentence fit for
 * a toast. Input that breaks the endpoint's schema gives the same error, VALIDATION_FAILED with
 * `details.fields`, without a request.
 */
export class ApiError<Code extends ErrorCode = ErrorCode> extends DistributionError {
  override readonly name = "ApiError";
  readonly code: Code;
  /** The HTTP status of the reply, or, where a wrapped refusal came with 200, the one that belongs to the code. */
  readonly status: number;
  readonly details: ErrorDetails;
  /** How long the server asks to wait before another try. */
  readonly retryAfterMs: number | undefined;

  constructor(
    refusal: Origin & {
      readonly code: Code;
      readonly message: string;
      readonly status: number;
      readonly details?: ErrorDetails | undefined;
      readonly retryAfterMs?: number | undefined;
    },
  ) {
    super(refusal.message, refusal);
    this.code = refusal.code;
    this.status = refusal.status;
    this.details = refusal.details ?? {};
    this.retryAfterMs = refusal.retryAfterMs;
  }
}

/** No reply: refused or lost connection, no network, unknown host. The server may have acted all the same. */
export class NetworkError extends DistributionError {
  override readonly name = "NetworkError";
}

/** No whole reply within `timeoutMs`. The server may have acted all the same. */
export class TimeoutError extends DistributionError {
  override readonly name = "TimeoutError";
}

/** The caller's signal was aborted. A request already under way may have reached the server. */
export class CancelledError extends DistributionError {
  override readonly name = "CancelledError";

  constructor(endpoint: string) {
    super(`${endpoint} was cancelled`, { endpoint });
  }
}

export interface ContractIssue {
  /** Where in the reply, as `list.0.amount`; empty for the reply itself. */
  readonly path: string;
  /** What the contract expects there. What came instead is not told: it may be a token or a person's data. */
  readonly expected: string;
}

/** The reply breaks the contract: not JSON, a wrong shape, a list that does not end. */
export class ContractError extends DistributionError {
  override readonly name = "ContractError";
  readonly issues: readonly ContractIssue[];

  constructor(issues: readonly ContractIssue[], origin: Origin) {
    const places = issues.map(({ path, expected }) => `${path || "reply"}: expected ${expected}`);
    super(`${origin.endpoint} broke the contract: ${places.join("; ")}`, origin);
    this.issues = issues;
  }
}

/**
 * The backend has no such endpoint: a gateway answered in its place, whichever way gateways say so. It
 * will not have it a moment later either: what needs it is better left out, above all where the
 * contract only assumes it (`source`).
 */
export class MissingEndpointError extends DistributionError {
  override readonly name = "MissingEndpointError";
  /** The HTTP status of the reply. */
  readonly status: number;

  constructor(endpoint: string, { status, requestId }: Pick<Reply, "status" | "requestId">) {
    super(`${endpoint} is not there: ${status}`, {
      endpoint,
      requestId,
    });
    this.status = status;
  }
}

/**
 * Everything else: an error reply of another shape, a code the endpoint does not declare, a redirect, a
 * sign-in that threw or gave no token.
 */
export class UnexpectedError extends DistributionError {
  override readonly name = "UnexpectedError";
  /** The HTTP status, where there was a reply; 0 for a redirect whose status a page is not told. */
  readonly status: number | undefined;
  /** The undeclared code, where there was one. */
  readonly code: string | undefined;
  /** How long the server asks to wait before another try. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    origin: Origin & {
      readonly status?: number;
      readonly code?: string;
      readonly retryAfterMs?: number | undefined;
    },
  ) {
    super(message, origin);
    this.status = origin.status;
    this.code = origin.code;
    this.retryAfterMs = origin.retryAfterMs;
  }
}

/** The codes that a call of `E` may be refused with. */
export type ErrorCodeOf<E extends Endpoint> = E["errors"][number] | (typeof commonErrors)[number];

/**
 * Whether `error` is a refusal of this very method, so that a switch on its `code` is exhaustive.
 *
 * @example if (isRefusalOf(client.withdrawal.apply, error)) switch (error.code) { … }
 */
export function isRefusalOf<E extends Endpoint>(
  method: { readonly endpoint: E },
  error: unknown,
): error is ApiError<ErrorCodeOf<E>> {
  return error instanceof ApiError && error.endpoint === method.endpoint.name;
}
