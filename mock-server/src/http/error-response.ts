import { errorCodes, type ErrorCode, type ErrorDetails, type ErrorReply } from "@distribution/sdk";

interface ErrorResponseOptions {
  readonly requestId: string;
  /** The sentence of the code itself where it is left out. */
  readonly message?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The reply of every refusal and failure, in the one shape that the contract gives them. */
export function errorResponse(code: ErrorCode, options: ErrorResponseOptions): Response {
  const body: ErrorReply = {
    code,
    message: options.message ?? errorCodes[code].message,
    requestid: options.requestId,
  };
  if (options.details) body.details = options.details;
  return Response.json(body, {
    status: options.status ?? errorCodes[code].status,
    headers: { "cache-control": "no-store", "x-request-id": options.requestId, ...options.headers },
  });
}
