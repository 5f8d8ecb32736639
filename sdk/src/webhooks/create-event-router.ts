import type { EventKey } from "../contract/events";
import type { WebhookEvent } from "./verify";

export type EventHandler<Key extends string = string> = (
  event: WebhookEvent & { readonly eventKey: Key },
) => void | Promise<void>;

export interface EventRouter {
  /** Throws where the key has a handler already: one of the two would never run. */
  on<Key extends EventKey>(eventKey: Key, handler: EventHandler<Key>): EventRouter;
  /** For keys without a handler. Without a fallback they are passed over: a backend may learn new ones. */
  fallback(handler: EventHandler): EventRouter;
  /** Waits for the event's handler, and rejects with what it throws: answer 500, and the event comes again. */
  route(event: WebhookEvent): Promise<void>;
}

/**
 * Hands each event to the handler of its key.
 *
 * @example
 * const router = createEventRouter().on("DISTRIBUTION_APPLY", ({ payload }) => tellAuditors(payload));
 * await router.route(verify(request.headers, body, secret));
 */
export function createEventRouter(): EventRouter {
  const handlers = new Map<string, EventHandler>();
  let otherwise: EventHandler | undefined;
  const router: EventRouter = {
    on(eventKey, handler) {
      if (handlers.has(eventKey)) throw new Error(`${eventKey} has a handler already`);
      handlers.set(eventKey, handler as EventHandler);
      return router;
    },
    fallback(handler) {
      if (otherwise) throw new Error("there is a fallback already");
      otherwise = handler;
      return router;
    },
    async route(event) {
      await (handlers.get(event.eventKey) ?? otherwise)?.(event);
    },
  };
  return router;
}
