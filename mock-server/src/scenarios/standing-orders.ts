import type { Channel } from "@distribution/sdk/server";
import { dayMs } from "../domain/shanghai-time";
import type { OrderStep } from "./order-steps";

/** An order of a story that stands where it is told to. */
export interface StandingOrder {
  readonly channel: Channel;
  /** When it was paid, before the end of the story. */
  readonly daysAgo: number;
  readonly steps: readonly OrderStep[];
}

const step = (status: OrderStep["status"], days: number, reason?: string): OrderStep => ({
  status,
  afterMs: days * dayMs,
  ...(reason !== undefined && { reason }),
});

const grouped = step(1, 0.03);
const arrived = [grouped, step(2, 4)] as const;
const settled = [...arrived, step(3, 14), step(5, 1)] as const;
const received = step(2, 3);

/** One in every status of both channels: chance leaves out what passes within hours. */
export const standingOrders: readonly StandingOrder[] = [
  { channel: "pdd", daysAgo: 0, steps: [] },
  { channel: "pdd", daysAgo: 1, steps: [grouped] },
  { channel: "pdd", daysAgo: 6, steps: arrived },
  { channel: "pdd", daysAgo: 20, steps: [...arrived, step(3, 15)] },
  { channel: "pdd", daysAgo: 14, steps: [...arrived, step(4, 8, "订单在收货后 15 天内退款")] },
  { channel: "pdd", daysAgo: 31, steps: settled },
  { channel: "pdd", daysAgo: 36, steps: [...settled, step(10, 6, "平台判定异常下单")] },
  { channel: "selfsupport", daysAgo: 0, steps: [] },
  { channel: "selfsupport", daysAgo: 5, steps: [received] },
  { channel: "selfsupport", daysAgo: 9, steps: [received, step(4, 4, "买家七天无理由退货")] },
  { channel: "selfsupport", daysAgo: 25, steps: [received, step(5, 7)] },
];
