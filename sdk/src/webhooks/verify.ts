import * as v from "valibot";
import { eventBody, type EventBody } from "../contract/events";
import { sign } from "./sign";
import { WebhookError } from "./webhook-error";

/** Node's headers, a plain record, or a `Headers`. Names in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** How far the sender's clock may be from ours, either way; five minutes where absent. */
  readonly toleranceMs?: number;
  /** When it came, in epoch milliseconds; now where absent. */
  readonly receivedAt?: number;
}

export interface WebhookEvent extends EventBody {
  /** The same for every delivery of one event: remember it, since an event may come more than once. */
  readonly webhookId: string;
}

const defaultToleranceMs = 5 * 60_000;

/**
 * Reads a webhook that was signed with `secret` (base64, with or without `whsec_`) by the Standard
 * Webhooks headers. One good signature among several is enough, so that a secret can be changed.
 * Throws a WebhookError for everything else, and a TypeError for a body that was parsed already: that
 * is the receiver's own mistake.
 *
 * @param body the raw bytes or text as they came: JSON that was parsed and written again is another text
 */
export function verify(
  headers: WebhookHeaders,
  body: string | Uint8Array,
  secret: string,
  options: VerifyOptions = {},
): WebhookEvent {
  const { webhookId, text } = checkSignature(headers, body, secret, options);
  return { webhookId, ...readEvent(text) };
}

/** The same of a webhook whose body is another than an event; gives its text. */
export function checkSignature(
  headers: WebhookHeaders,
  body: string | Uint8Array,
  secret: string,
  { toleranceMs = defaultToleranceMs, receivedAt = Date.now() }: VerifyOptions = {},
): { readonly webhookId: string; readonly text: string } {
  // Before anything of the sender's: whatever is sent, this receiver could accept none of it.
  if (typeof body !== "string" && !ArrayBuffer.isView(body)) {
    throw new TypeError(
      "verify wants the raw body, as text or bytes: parsed and written again it is another text",
    );
  }
  const webhookId = headerOf(headers, "webhook-id");
  const sentAt = readTimestamp(headerOf(headers, "webhook-timestamp"));
  const signatures = headerOf(headers, "webhook-signature").split(" ");
  const text = typeof body === "string" ? body : decode(body);
  const expected = sign({ webhookId, sentAt, body: text }, secret)["webhook-signature"];
  if (!signatures.some((signature) => equalInConstantTime(signature, expected))) {
    throw new WebhookError("bad-signature", "no signature fits the body and the secret");
  }
  // Only now, so that these two are told of genuine webhooks alone.
  if (receivedAt - sentAt > toleranceMs) throw new WebhookError("too-old", "sent too long ago");
  if (sentAt - receivedAt > toleranceMs) throw new WebhookError("too-new", "sent in the future");
  return { webhookId, text };
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value =
    typeof headers.get === "function"
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text = Array.isArray(value) ? value.join(" ") : value;
  if (!text) throw new WebhookError("missing-header", `the header ${name} is missing`);
  return text as string;
}

/** Whole seconds on the wire, milliseconds here. */
function readTimestamp(seconds: string): number {
  if (!/^\d{1,12}$/.test(seconds)) {
    throw new WebhookError("malformed", "the header webhook-timestamp is no number of seconds");
  }
  return Number(seconds) * 1000;
}

function decode(bytes: Uint8Array): string {
  try {
    // Bytes that were signed must be checked as they are: no replaced ones, no dropped mark at the start.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WebhookError("malformed", "the body is no UTF-8 text");
  }
}

/** Takes the same time wherever two texts of one length differ: how long it took tells nothing of the signature. */
function equalInConstantTime(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}

function readEvent(text: string): EventBody {
  try {
    return v.parse(eventBody, JSON.parse(text));
  } catch {
    throw new WebhookError("malformed", "the body is no event {eventKey, payload, timestamp}");
  }
}
