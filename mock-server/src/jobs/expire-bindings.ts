import { reminderMs } from "../domain/binding";
import { notify } from "../outbox/notify";
import { maskedNickname } from "../use-cases/binding/bind-customer";
import type { Job } from "./job";

/** Three days before a customer's binding ends its distributor is reminded; then it ends. */
export const expireBindings: Job = {
  next: (world, aside) => {
    const reminder = world.books.nextBindingToRemind(aside);
    const end = world.books.nextBindingToEnd(aside);
    const times = [
      ...(reminder === undefined ? [] : [reminder - reminderMs]),
      ...(end === undefined ? [] : [end]),
    ];
    return times.length === 0 ? undefined : Math.min(...times);
  },
  due: (world) => {
    const now = world.clock.now();
    return world.books.dueBindings(now, now + reminderMs);
  },
  run: (world, bindingId) => {
    const now = world.clock.now();
    const binding = world.books.findBinding(bindingId);
    if (!binding) return false;
    const { memberId, distributorId, expiresAt, expiredAt } = binding;
    if (expiredAt !== null) {
      // It was ended before its time: nobody has to be reminded of it.
      world.books.markReminded(bindingId, now);
      return false;
    }
    if (expiresAt <= now) {
      world.books.endBinding(bindingId, now);
      return true;
    }
    if (binding.remindedAt !== null || expiresAt > now + reminderMs) return false;
    world.books.markReminded(bindingId, now);
    notify(world, world.books.distributor(distributorId).memberId, {
      kind: "expire",
      customerName: maskedNickname(world, memberId),
      expiresAt,
    });
    return true;
  },
};
