import type { World } from "../storage/world";
import { changeOrderStatus } from "../use-cases/order/change-order-status";
import { recordOrder, type ReportedOrder } from "../use-cases/order/record-order";
import { chooseSteps, type OrderStep } from "./order-steps";
import type { Happening } from "./play";
import type { Random } from "./random";

/** One order's life: paid at `paidAt`, then its steps, weeks later perhaps; those that chance gives it where none are told. */
export function orderStory(
  world: World,
  random: Random,
  paidAt: number,
  reported: ReportedOrder,
  steps: readonly OrderStep[] = chooseSteps(random, reported.channel),
): readonly Happening[] {
  const { orderNo } = reported;
  const happenings: Happening[] = [{ at: paidAt, run: () => recordOrder(world, reported) }];
  let at = paidAt;
  for (const { status, afterMs, reason } of steps) {
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
