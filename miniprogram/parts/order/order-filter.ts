import type { Channel, CommissionStatus, OrderStatus } from "@distribution/sdk";
import { create } from "zustand";
import { onSwitchPerson } from "../../session/switch-person";
import type { PaidPeriod } from "./paid-period";

export interface OrderChoice {
  readonly ordersource: Channel | undefined;
  readonly commissionstatus: CommissionStatus | undefined;
  /** A status of the chosen channel's own. */
  readonly orderstatus: OrderStatus | undefined;
  readonly paid: PaidPeriod | undefined;
}

/** Under no filter. */
export const allOrders: OrderChoice = {
  ordersource: undefined,
  commissionstatus: undefined,
  orderstatus: undefined,
  paid: undefined,
};

interface OrderFilter extends OrderChoice {
  /** How often it was chosen anew: what was looked for by a word is over then, too. */
  readonly begun: number;
  /** Begins anew with this alone: from another page, or with nothing. */
  readonly choose: (choice: Partial<OrderChoice>) => void;
  /** Of what is shown only this. */
  readonly narrow: (choice: Partial<OrderChoice>) => void;
}

/**
 * Which orders the orders tab shows. Here because WeChat's switchTab carries no parameters, and the
 * centre's money path leads down to its orders.
 */
export const useOrderFilter = create<OrderFilter>((set) => ({
  ...allOrders,
  begun: 0,
  choose: (choice) => set(({ begun }) => ({ ...allOrders, ...choice, begun: begun + 1 })),
  narrow: (choice) => set(choice),
}));

// What one person looked for is nothing to the next one.
onSwitchPerson(() => useOrderFilter.getState().choose(allOrders));
