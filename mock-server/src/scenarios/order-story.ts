import type { OrderStatus } from "@distribution/sdk";
import { dayMs } from "../domain/shanghai-time";
import type { World } from "../storage/world";
import { changeOrderStatus } from "../use-cases/change-order-status";
import { recordOrder, type ReportedOrder } from "../use-cases/record-order";
import type { Happening } from "./play";
import type { Random } from "./random";

const hourMs = dayMs / 24;

interface Step {
  readonly status: OrderStatus;
  /** Milliseconds after the step before. */
  readonly afterMs: number;
  readonly reason?: string;
}

/** One order's life: paid at `paidAt`, then the steps that chance gives it, weeks later perhaps. */
export function orderStory(
  world: World,
  random: Random,
  paidAt: number,
  reported: ReportedOrder,
): readonly Happening[] {
  const { orderNo } = reported;
  const happenings: Happening[] = [{ at: paidAt, run: () => recordOrder(world, reported) }];
  let at = paidAt;
  for (const { status, afterMs, reason } of chooseSteps(random, reported)) {
    at += afterMs;
    happenings.push({
      at,
      run: () => {
        const order = world.books.findOrder(orderNo);
        if (!order) throw new Error(`the story's order ${orderNo} was never recorded`);
        changeOrderStatus(world, order, status, reason);
      },
    });
  }
  return happenings;
}

function chooseSteps(random: Random, { channel }: ReportedOrder): readonly Step[] {
  const days = (from: number, to: number) => random.whole(from * 24, to * 24) * hourMs;
  const fate = random.next();
  if (channel === "selfsupport") {
    const received: Step = { status: 2, afterMs: days(2, 4) };
    if (fate < 0.03) return [{ status: 4, afterMs: days(0, 2), reason: "买家未发货退款" }];
    if (fate < 0.08)
      return [received, { status: 4, afterMs: days(1, 6), reason: "买家七天无理由退货" }];
    return [received, { status: 5, afterMs: days(7, 7) }];
  }
  const grouped: Step = { status: 1, afterMs: random.whole(1, 300) * 60_000 };
  if (fate < 0.02) return [{ status: 4, afterMs: days(1, 1), reason: "24 小时内未成团" }];
  const received: Step = { status: 2, afterMs: days(3, 5) };
  if (fate < 0.08) {
    return [
      grouped,
      received,
      { status: 4, afterMs: days(4, 14), reason: "订单在收货后 15 天内退款" },
    ];
  }
  const audited: Step = { status: 3, afterMs: days(13, 15) };
  const settled: Step = { status: 5, afterMs: days(1, 2) };
  const punished: Step = { status: 10, afterMs: days(3, 12), reason: "平台判定异常下单" };
  return fate > 0.975
    ? [grouped, received, audited, settled, punished]
    : [grouped, received, audited, settled];
}
