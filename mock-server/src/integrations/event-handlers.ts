import type { EventKey } from "@distribution/sdk/contract";
import { distributorHandlers } from "./distributor-handlers";
import type { Handlers } from "./handler";
import { productHandlers } from "./product-handlers";
import { withdrawalHandlers } from "./withdrawal-handlers";

/** What happens outside at each event. */
export const eventHandlers: Readonly<Record<EventKey, Handlers>> = {
  ...distributorHandlers,
  ...withdrawalHandlers,
  ...productHandlers,
};
