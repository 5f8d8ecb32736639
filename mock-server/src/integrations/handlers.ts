import { eventKeys, type EventKey } from "@distribution/sdk/server";
import { distributorHandlers } from "./distributor-handlers";
import type { Handler, Step } from "./handler";
import { productHandlers } from "./product-handlers";
import { withdrawalHandlers } from "./withdrawal-handlers";

/** The handlers that the documents show, each under its interface path. */
export const handlers = {
  ...distributorHandlers,
  ...withdrawalHandlers,
  ...productHandlers,
} as const satisfies Record<string, Handler>;

export type HandlerName = keyof typeof handlers;

interface HandledStep {
  readonly handler: Handler;
  readonly step: Step;
}

/** What happens outside at each event, by the receivers' names. */
export const eventSteps: Readonly<Record<EventKey, Readonly<Record<string, HandledStep>>>> =
  Object.fromEntries(eventKeys.map((key) => [key, stepsOf(key)])) as never;

function stepsOf(eventKey: EventKey): Readonly<Record<string, HandledStep>> {
  const steps = Object.values<Handler>(handlers)
    .filter((handler) => handler.eventKey === eventKey)
    .flatMap((handler) =>
      Object.entries(handler.steps).map(([name, step]) => [name, { handler, step }] as const),
    );
  return Object.fromEntries(steps);
}
