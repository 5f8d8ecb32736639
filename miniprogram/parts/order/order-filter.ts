import type { Channel, CommissionStatus } from "@distribution/sdk";
import { create } from "zustand";
import { onSwitchPerson } from "../../session/switch-person";

interface OrderFilter {
  readonly ordersource: Channel | undefined;
  readonly commissionstatus: CommissionStatus | undefined;
  readonly choose: (choice: Partial<Pick<OrderFilter, "ordersource" | "commissionstatus">>) => void;
}

/** Under no filter. */
export const allOrders = { ordersource: undefined, commissionstatus: undefined };

/**
 * Which orders the orders tab shows. Here because WeChat's switchTab carries no parameters, and the
 * centre's money path leads down to its orders.
 */
export const useOrderFilter = create<OrderFilter>((set) => ({
  ...allOrders,
  choose: (choice) => set(choice),
}));

// What one person looked for is nothing to the next one.
onSwitchPerson(() => useOrderFilter.getState().choose(allOrders));
