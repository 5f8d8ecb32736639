export type WebhookErrorCode =
  | "missing-header"
  | "bad-signature"
  | "too-old"
  | "too-new"
  | "malformed";

/**
 * What came is not a webhook to act on. Answer it with 400: `code` says why, `message` is for logs.
 * `too-old` and `too-new` were signed with the secret; the others may come from anybody.
 */
export class WebhookError extends Error {
  override readonly name = "WebhookError";

  constructor(
    readonly code: WebhookErrorCode,
    message: string,
  ) {
    super(message);
  }
}
