import type { EventKey } from "@distribution/sdk/server";
import type { World } from "../storage/world";
import { outboxBooks } from "./outbox-books";

interface Subscriber {
  /** Absent for the one in the environment. */
  readonly subscriberId?: number;
  /** As its deliveries name it. */
  readonly receiver: string;
  readonly url: string;
  readonly secret: string;
  /** Null: every event. */
  readonly eventKeys: readonly string[] | null;
}

/** Everybody who is told of events: those who registered, and the one in the environment. */
export function subscribersOf(world: World): readonly Subscriber[] {
  const registered = outboxBooks(world)
    .subscribers()
    .map((row) => ({ receiver: `subscriber:${row.subscriberId}`, ...row }));
  const { WEBHOOK_URL, WEBHOOK_SECRET = "", WEBHOOK_EVENT_KEYS } = process.env;
  if (!WEBHOOK_URL) return registered;
  return [
    ...registered,
    {
      receiver: "subscriber:env",
      url: WEBHOOK_URL,
      secret: WEBHOOK_SECRET,
      eventKeys: WEBHOOK_EVENT_KEYS ? WEBHOOK_EVENT_KEYS.split(",").map((key) => key.trim()) : null,
    },
  ];
}

/** The receivers among the subscribers that want this event. */
export function subscribersTo(world: World, eventKey: EventKey): readonly string[] {
  return subscribersOf(world)
    .filter(({ eventKeys }) => eventKeys?.includes(eventKey) ?? true)
    .map(({ receiver }) => receiver);
}

/** Throws where the receiver is subscribed no more, so that its delivery waits and ends among the dead. */
export function subscriberOf(world: World, receiver: string): Subscriber {
  const subscriber = subscribersOf(world).find((row) => row.receiver === receiver);
  if (!subscriber) throw new Error(`${receiver} is subscribed no more`);
  return subscriber;
}
