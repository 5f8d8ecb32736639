import { reminderMs } from "../domain/binding";
import { notify } from "../outbox/notify";
import type { World } from "../storage/world";
import { maskedNickname } from "../use-cases/bind-customer";
import type { Job } from "./job";

/** Three days before a customer's binding ends its distributor is reminded; then it ends. */
export const expireBindings: Job = {
  next: (world) => {
    const reminder = world.books.nextBindingToRemind();
    const end = world.books.nextBindingToEnd();
    const times = [
      ...(reminder === null ? [] : [reminder - reminderMs]),
      ...(end === null ? [] : [end]),
    ];
    return times.length === 0 ? undefined : Math.min(...times);
  },
  run: (world) =>
    world.transaction(() => {
      const now = world.clock.now();
      const ended = world.books.endBindings(now);
      return ended + remind(world, now);
    }),
};

function remind(world: World, now: number): number {
  const ending = world.books.bindingsToRemind(now + reminderMs);
  for (const { bindingId, memberId, distributorId, expiresAt } of ending) {
    world.books.markReminded(bindingId, now);
    notify(world, world.books.distributor(distributorId).memberId, {
      kind: "expire",
      customerName: maskedNickname(world, memberId),
      expiresAt,
    });
  }
  return ending.length;
}
