import {
  errorCodes,
  type ErrorCode,
  type ErrorDetails,
  type ErrorReply,
} from "@distribution/sdk/server";

/**
 * What goes back, before a host makes it a Response: to build one and take it apart again costs more
 * than the answer itself. Always whole, never a stream: a reader that leaves in the middle then leaves
 * nothing open behind it.
 */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Why it is no better one, for the log. Never sent. */
  readonly problem?: string | undefined;
}

/** A reply that is to get lost on its way. */
export const lost = "lost";

export function jsonReply(
  value: unknown,
  options: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly problem?: string | undefined;
  } = {},
): Reply {
  return {
    status: options.status ?? 200,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      ...options.headers,
    },
    body: JSON.stringify(value),
    problem: options.problem,
  };
}

interface ErrorReplyOptions {
  readonly requestId: string;
  /** The sentence of the code itself where it is left out. */
  readonly message?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly problem?: string | undefined;
}

/** The reply of every refusal and failure, in the one shape that the contract gives them. */
export function errorReply(code: ErrorCode, options: ErrorReplyOptions): Reply {
  const { requestId, headers, problem } = options;
  const body: ErrorReply = {
    code,
    message: cutText(options.message ?? errorCodes[code].message, mostCharacters),
    requestid: requestId,
  };
  if (options.details) body.details = cutDetails(options.details);
  return jsonReply(body, { headers, status: options.status ?? errorCodes[code].status, problem });
}

const mostEntries = 20;
const mostCharacters = 200;

/** As much as a person reads: what was sent may have been wrong in a hundred thousand places, and each is told with words of its sender's. */
function cutDetails({ fields, status, allowed, ...rest }: ErrorDetails): ErrorDetails {
  const cutValue = <Value>(value: Value) =>
    typeof value === "string" ? cutText(value, mostCharacters) : value;
  return {
    ...rest,
    ...(fields && {
      fields: fields.slice(0, mostEntries).map(({ field, message }) => ({
        field: cutText(field, mostCharacters),
        message: cutText(message, mostCharacters),
      })),
    }),
    ...(status !== undefined && { status: cutValue(status) }),
    ...(allowed && { allowed: allowed.slice(0, mostEntries).map(cutValue) }),
  };
}

/** Never in the middle of a character that takes two. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
