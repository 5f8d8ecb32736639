import { channelFacts, type Channel, type OrderStatus } from "@distribution/sdk/server";
import { Refusal } from "./refusal";
import { shanghaiDay } from "./shanghai-time";

/**
 * What an order of each channel may become. Steps may be skipped, since a channel is polled and a
 * poll can miss one; an order never goes back, and 4 and 10 are final.
 */
const nextStatuses: Record<Channel, Partial<Record<OrderStatus, readonly OrderStatus[]>>> = {
  pdd: {
    0: [1, 2, 3, 4, 5, 10],
    1: [2, 3, 4, 5, 10],
    2: [3, 4, 5, 10],
    3: [4, 5, 10],
    5: [4, 10],
    4: [],
    10: [],
  },
  selfsupport: { 0: [2, 4, 5], 2: [4, 5], 5: [4], 4: [] },
};

/** What an order of the channel may become next. */
export function allowedNext(channel: Channel, from: OrderStatus): readonly OrderStatus[] {
  return nextStatuses[channel][from] ?? [];
}

/** Whether the order moves. The same status again is no step: channels report more than once. */
export function stepsTo(channel: Channel, from: OrderStatus, to: OrderStatus): boolean {
  if (from === to) return false;
  const allowed = allowedNext(channel, from);
  if (allowed.includes(to)) return true;
  const { statuses } = channelFacts[channel];
  throw new Refusal(
    "STATE_CONFLICT",
    `订单${statuses[from]?.label ?? "状态未知"}，不能变为${statuses[to]?.label ?? "该渠道没有的状态"}`,
    { status: from, allowed: [...allowed] },
  );
}

/** An order's steps on its way, with the names of their times. Its payment and its failure are told elsewhere. */
export const channelSteps = [
  { step: "grouped", status: 1, time: "groupedAt" },
  { step: "received", status: 2, time: "receivedAt" },
  { step: "approved", status: 3, time: "approvedAt" },
  { step: "settled", status: 5, time: "settledAt" },
] as const;
type StepTimes = Readonly<Record<(typeof channelSteps)[number]["time"], number | null>>;

/** What an order keeps of coming to `status` at `at`. */
export function stepTime(status: OrderStatus, at: number): Partial<StepTimes> {
  const step = channelSteps.find((one) => one.status === status);
  return step ? { [step.time]: at } : {};
}

/** Whether the buyer has the goods: what comes back then has to be looked at before it is sold again. */
export function isReceived(status: OrderStatus): boolean {
  return status === 2 || status === 3 || status === 5;
}

export function isFailed(status: OrderStatus): boolean {
  return status === 4 || status === 10;
}

/** Order numbers in the shape of their channel: `261122-000000000000042`, `SS2611220000000042`. */
const orderNoRules: Record<Channel, (day: string, serial: number) => string> = {
  pdd: (day, serial) => `${day}-${String(serial).padStart(15, "0")}`,
  selfsupport: (day, serial) => `SS${day}${String(serial).padStart(10, "0")}`,
};

export function orderNoOf(channel: Channel, paidAt: number, serial: number): string {
  return orderNoRules[channel](shanghaiDay(paidAt).slice(2).replaceAll("-", ""), serial);
}
