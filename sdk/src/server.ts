/* For servers: the whole contract and the webhooks, without the client, which brings axios. */
export { api, type Api } from "./contract/api";
export * from "./member-contract";
export * from "./office";
export {
  createEventRouter,
  type EventHandler,
  type EventRouter,
} from "./webhooks/create-event-router";
export { sign, type UnsignedWebhook } from "./webhooks/sign";
export {
  checkSignature,
  verify,
  type VerifyOptions,
  type WebhookEvent,
  type WebhookHeaders,
} from "./webhooks/verify";
export { WebhookError, type WebhookErrorCode } from "./webhooks/webhook-error";
