import type { Channel, OrderStatus } from "@distribution/sdk/server";
import { dayMs } from "../domain/shanghai-time";
import type { Random } from "./random";

const hourMs = dayMs / 24;

export interface OrderStep {
  readonly status: OrderStatus;
  /** Milliseconds after the step before. */
  readonly afterMs: number;
  readonly reason?: string;
}

/** What becomes of a paid order: most are settled, some are refunded, and of PDD's a few are punished. */
export function chooseSteps(random: Random, channel: Channel): readonly OrderStep[] {
  const days = (from: number, to: number) => random.whole(from * 24, to * 24) * hourMs;
  return choices[channel](random.next(), days, random);
}

type Choose = (
  /** From 0 to 1, drawn before all else. */
  fate: number,
  days: (from: number, to: number) => number,
  random: Random,
) => readonly OrderStep[];

const choices: Record<Channel, Choose> = {
  selfsupport: (fate, days) => {
    const received: OrderStep = { status: 2, afterMs: days(2, 4) };
    if (fate < 0.03) return [{ status: 4, afterMs: days(0, 2), reason: "买家未发货退款" }];
    if (fate < 0.08)
      return [received, { status: 4, afterMs: days(1, 6), reason: "买家七天无理由退货" }];
    return [received, { status: 5, afterMs: days(7, 7) }];
  },
  pdd: (fate, days, random) => {
    const grouped: OrderStep = { status: 1, afterMs: random.whole(1, 300) * 60_000 };
    if (fate < 0.02) return [{ status: 4, afterMs: days(1, 1), reason: "24 小时内未成团" }];
    const received: OrderStep = { status: 2, afterMs: days(3, 5) };
    if (fate < 0.08) {
      return [
        grouped,
        received,
        { status: 4, afterMs: days(4, 14), reason: "订单在收货后 15 天内退款" },
      ];
    }
    const audited: OrderStep = { status: 3, afterMs: days(13, 15) };
    const settled: OrderStep = { status: 5, afterMs: days(1, 2) };
    const punished: OrderStep = { status: 10, afterMs: days(3, 12), reason: "平台判定异常下单" };
    return fate > 0.975
      ? [grouped, received, audited, settled, punished]
      : [grouped, received, audited, settled];
  },
};
