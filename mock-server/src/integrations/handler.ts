import type { events } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import type { ChannelName } from "./channels";

export type OutboxEvent = typeof events.$inferSelect;

/** One call to the outside. */
export interface Outgoing {
  readonly channel: ChannelName;
  /** Comes after the channel's address; empty where the address is the whole. */
  readonly path: string;
  readonly body: object;
  /** Why a reply of 2xx is a failure all the same; undefined where it is none. */
  readonly problemOf?: (reply: unknown) => string | undefined;
}

/** Runs in the transaction that marks the delivery as made, so that neither is there without the other. */
export type Write = () => void;

/**
 * What one receiver is to get of an event, from what is true when it is delivered: a call to send, a
 * row of our own to write, or nothing. Throws where it cannot tell; the delivery is tried again.
 */
export type Handler = (world: World, event: OutboxEvent) => Outgoing | Write | undefined;

/** The handlers of one event by name. Each is a receiver of its own: it fails and is retried alone. */
export type Handlers = Readonly<Record<string, Handler>>;
