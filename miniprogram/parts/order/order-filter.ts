import type { Channel, CommissionStatus } from "@distribution/sdk";
import { create } from "zustand";

interface OrderFilter {
  readonly ordersource: Channel | undefined;
  readonly commissionstatus: CommissionStatus | undefined;
  readonly choose: (choice: Partial<Pick<OrderFilter, "ordersource" | "commissionstatus">>) => void;
}

/**
 * Which orders the orders tab shows. Here because WeChat's switchTab carries no parameters, and the
 * centre's money path leads down to its orders.
 */
export const useOrderFilter = create<OrderFilter>((set) => ({
  ordersource: undefined,
  commissionstatus: undefined,
  choose: (choice) => set(choice),
}));
