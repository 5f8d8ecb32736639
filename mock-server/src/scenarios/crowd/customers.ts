import { max } from "drizzle-orm";
import { expiresAt, reminderMs } from "../../domain/binding";
import { bindings, members } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { bulkInsert } from "../bulk-insert";
import type { Random } from "../random";
import type { Seller } from "./crowd";
import { inventPerson } from "./invented-person";

/** Of how many orders one is a new customer's first. */
const ordersPerCustomer = 20;
/** They come by the link, look around, and buy. */
const lookAroundMs = 5 * 60_000;

interface Customer {
  readonly memberId: number;
  readonly seller: Seller;
  lockedAt: number;
}

export type Customers = ReturnType<typeof openCustomers>;

/** Who buys, and whose customer each is. */
export function openCustomers(world: World, random: Random) {
  const { lockDays } = world.books.rule();
  const last = world.db
    .select({ memberId: max(members.memberId) })
    .from(members)
    .get();
  const firstMemberId = (last?.memberId ?? 0) + 1;
  const customers: Customer[] = [];
  const bySeller = new Map<Seller, Customer[]>();
  const newMembers = bulkInsert(world, members);
  const find = (seller: Seller, lockedAt: number): Customer => {
    const memberId = firstMemberId + customers.length;
    const { nickname, phone, avatar } = inventPerson(random, memberId);
    const loginCode = `buyer:${memberId}`;
    newMembers.add({ memberId, loginCode, nickname, phone, avatar, createdAt: lockedAt });
    const customer = { memberId, seller, lockedAt };
    customers.push(customer);
    const known = bySeller.get(seller);
    if (known) known.push(customer);
    else bySeller.set(seller, [customer]);
    return customer;
  };
  return {
    /** The member who buys from a seller then: a customer, bound again where the binding had ended. */
    buyerAt(seller: Seller, paidAt: number): number {
      const known = bySeller.get(seller);
      const cameAt = paidAt - lookAroundMs;
      const isNew = known === undefined || random.chance(1 / ordersPerCustomer);
      const customer = isNew ? find(seller, cameAt) : random.pick(known);
      if (expiresAt(customer.lockedAt, lockDays) <= cameAt) customer.lockedAt = cameAt;
      return customer.memberId;
    },
    /** Writes them with their bindings, as they stand `now`. */
    close(now: number): void {
      newMembers.flush();
      const writer = bulkInsert(world, bindings);
      for (const { memberId, seller, lockedAt } of customers.toSorted(
        (one, other) => one.lockedAt - other.lockedAt,
      )) {
        const end = expiresAt(lockedAt, lockDays);
        writer.add({
          memberId,
          distributorId: seller.distributorId,
          lockedAt,
          expiresAt: end,
          remindedAt: end - reminderMs <= now ? end - reminderMs : null,
          expiredAt: end <= now ? end : null,
        });
      }
      writer.flush();
    },
  };
}
