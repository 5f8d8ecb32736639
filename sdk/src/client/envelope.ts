import type { ErrorCode } from "../contract/error-codes";
import type { ErrorDetails } from "../contract/error-reply";

export type Unwrapped =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      /** One of the contract's codes; any other one becomes an UnexpectedError. */
      readonly code: string;
      /** A sentence fit for a toast; where it is empty, the code's own sentence is used. */
      readonly message?: string;
      readonly details?: ErrorDetails;
    };

/**
 * Takes the reply out of a backend's own wrapping. Gets the parsed JSON (`undefined` where there was
 * none) and the HTTP status, so that a bare 401 too can be told to be TOKEN_EXPIRED.
 */
export type Envelope = (body: unknown, status: number) => Unwrapped;

/**
 * The usual `{code, message, data}`. A body without `code` and `data` is left as it is: the gateway
 * in front of such a backend answers in other shapes.
 *
 * @example codeMessageData({ success: [0, 200], codes: { 40101: "TOKEN_EXPIRED" } })
 */
export function codeMessageData({
  success = [0, 200],
  codes = {},
}: {
  /** The codes that stand for success, compared as text. */
  readonly success?: readonly (number | string)[];
  /** The contract's code for each of the backend's own. */
  readonly codes?: Readonly<Record<string | number, ErrorCode>>;
} = {}): Envelope {
  const successes = success.map(String);
  return (body) => {
    if (!isWrapped(body)) return { ok: true, body };
    const code = String(body.code);
    if (successes.includes(code)) return { ok: true, body: body.data };
    const message = typeof body.message === "string" ? body.message : "";
    return { ok: false, code: codes[code] ?? code, message };
  };
}

function isWrapped(body: unknown): body is { code: unknown; message?: unknown; data?: unknown } {
  return typeof body === "object" && body !== null && "code" in body && "data" in body;
}
