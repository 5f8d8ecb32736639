import { Webhook } from "standardwebhooks";

export interface UnsignedWebhook {
  /** The same over every attempt to deliver it: the receiver knows a repetition by it. */
  readonly webhookId: string;
  /** When this attempt is made, in epoch milliseconds. */
  readonly sentAt: number;
  /** Exactly as it will be sent. */
  readonly body: string;
}

/** The Standard Webhooks headers of one attempt. `secret` is base64, with or without `whsec_`; throws where it is not. */
export function sign({ webhookId, sentAt, body }: UnsignedWebhook, secret: string) {
  return {
    "webhook-id": webhookId,
    "webhook-timestamp": String(Math.floor(sentAt / 1000)),
    "webhook-signature": new Webhook(secret).sign(webhookId, new Date(sentAt), body),
  };
}
