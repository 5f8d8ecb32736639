import type { InputOf } from "@distribution/sdk/server";
import type { World } from "../storage/world";
import type { CustomApi } from "./custom-api";
import type { Handler } from "./handler";
import { handlers, type HandlerName } from "./handlers";
import { runHandler, type HandlerAnswer } from "./run-handler";

/** Who brought an event: a webhook by its id, or this machine, which signs nothing. */
interface Bringer {
  readonly webhookId: string | null;
}

const useCaseOf =
  (handler: Handler) =>
  (
    world: World,
    { event }: InputOf<CustomApi[HandlerName]>,
    { webhookId }: Bringer,
  ): Promise<HandlerAnswer> =>
    runHandler(world, handler, event, webhookId);

/** What the interface paths do: what the outbox does of the same event, now. */
export const customUseCases = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]) => [name, useCaseOf(handler)]),
) as Readonly<Record<HandlerName, ReturnType<typeof useCaseOf>>>;
