import * as v from "valibot";
import type { Endpoint } from "../contract/define-endpoint";
import { commonErrors, errorCodes, type ErrorCode } from "../contract/error-codes";
import { errorReply } from "../contract/error-reply";
import type { Envelope, Unwrapped } from "./envelope";
import { ApiError, ContractError, MissingEndpointError, UnexpectedError } from "./errors";
import type { Reply } from "./send";
import { saysUnknownPath } from "./unknown-path";

/**
 * The output that a reply carries, by the endpoint's schema. Throws ApiError, MissingEndpointError,
 * ContractError or UnexpectedError.
 */
export function readReply(
  endpoint: Endpoint,
  reply: Reply,
  envelope: Envelope | undefined,
): unknown {
  const { status, requestId } = reply;
  if (isRedirect(status)) {
    throw new UnexpectedError(
      `${endpoint.name} was redirected, which is not followed: baseUrl has to be the final address`,
      { ...reply, endpoint: endpoint.name },
    );
  }
  const succeeded = status >= 200 && status < 300;
  const parsed = parseJson(reply.body);
  if (succeeded && !parsed.ok) {
    throw new ContractError([{ path: "", expected: "JSON" }], {
      endpoint: endpoint.name,
      requestId,
    });
  }
  const body = parsed.ok ? parsed.body : undefined;
  const unwrapped = envelope
    ? unwrap(envelope, body, endpoint, reply)
    : { ok: true as const, body };
  const refusal = unwrapped.ok ? refusalIn(unwrapped.body, succeeded) : unwrapped;
  if (
    !(refusal && isDeclared(endpoint, refusal.code)) &&
    saysUnknownPath(status, body, refusal?.code)
  )
    throw new MissingEndpointError(endpoint.name, reply);
  if (refusal) throw refusalOf(endpoint, reply, refusal);
  if (succeeded && unwrapped.ok) return checkOutput(endpoint, unwrapped.body, requestId);
  throw new UnexpectedError(
    `${endpoint.name} answered ${status} without an error of the contract`,
    {
      ...reply,
      endpoint: endpoint.name,
    },
  );
}

/** 0 is what `fetch` makes of a redirect that it does not follow. */
const isRedirect = (status: number) => status === 0 || (status >= 300 && status < 400);

function parseJson(body: unknown): { ok: true; body: unknown } | { ok: false } {
  if (typeof body !== "string") return { ok: true, body };
  try {
    return { ok: true, body: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}

function unwrap(envelope: Envelope, body: unknown, endpoint: Endpoint, reply: Reply): Unwrapped {
  try {
    return envelope(body, reply.status);
  } catch (cause) {
    throw new UnexpectedError(`${endpoint.name}: the envelope option threw`, {
      ...reply,
      endpoint: endpoint.name,
      cause,
    });
  }
}

/** What the contract reads as one; with a success, any body is an answer. */
function refusalIn(body: unknown, succeeded: boolean): Refusal | undefined {
  const refusal = succeeded ? undefined : v.safeParse(errorReply, body);
  return refusal?.success ? refusal.output : undefined;
}

interface Refusal {
  readonly code: string;
  readonly message?: string;
  readonly requestid?: string;
  readonly details?: ApiError["details"] | undefined;
}

function refusalOf(endpoint: Endpoint, reply: Reply, refusal: Refusal): ApiError | UnexpectedError {
  const { code, details } = refusal;
  const { status, retryAfterMs } = reply;
  const origin = {
    endpoint: endpoint.name,
    requestId: refusal.requestid ?? reply.requestId,
    retryAfterMs,
  };
  if (!isDeclared(endpoint, code)) {
    const message = `${endpoint.name} was refused with ${code}, which it does not declare`;
    return new UnexpectedError(message, { ...origin, status, code });
  }
  const known = errorCodes[code];
  return new ApiError({
    ...origin,
    code,
    message: refusal.message || known.message,
    status: status >= 400 ? status : known.status,
    details,
  });
}

function isDeclared(endpoint: Endpoint, code: string): code is ErrorCode {
  const declared: readonly string[] = [...endpoint.errors, ...commonErrors];
  return declared.includes(code);
}

function checkOutput(endpoint: Endpoint, body: unknown, requestId: string | undefined): unknown {
  const checked = v.safeParse(endpoint.output, body);
  if (checked.success) return checked.output;
  // Only where and what was expected: valibot's own message quotes what it received.
  const issues = checked.issues.map((issue) => ({
    path: v.getDotPath(issue) ?? "",
    expected: issue.expected ?? issue.type,
  }));
  throw new ContractError(issues, { endpoint: endpoint.name, requestId });
}
