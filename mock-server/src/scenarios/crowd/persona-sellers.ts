import { dayMs } from "../../domain/shanghai-time";
import type { World } from "../../storage/world";
import type { PersonaName } from "../personas";
import { averageWeight, type Seller } from "./crowd";

/** Their shares of all orders; the rest is the crowd's. */
const shares = {
  "busy-distributor": 0.04,
  subordinate: 0.01,
  locked: 0.002,
  fired: 0.002,
} as const satisfies Partial<Record<PersonaName, number>>;

/** The personas who sell, as members of a crowd of `count` distributors. */
export function personaSellers(
  world: World,
  now: number,
  count: number,
  personas: Record<PersonaName, { readonly distributorId: number }>,
) {
  const seller = (name: keyof typeof shares, until: number, superior?: Seller): Seller => {
    const row = world.books.distributor(personas[name].distributorId);
    return {
      distributorId: row.distributorId,
      memberId: row.memberId,
      gradeId: row.gradeId,
      superior,
      joinedAt: row.joinedAt ?? row.createdAt,
      until,
      weight: shares[name] * count * averageWeight,
    };
  };
  const busy = seller("busy-distributor", Infinity);
  const others = [
    seller("subordinate", Infinity, busy),
    seller("locked", now - 3 * dayMs),
    // Locked first, and fired when nothing was pending any more.
    seller("fired", now - 50 * dayMs),
  ];
  return { busy, others };
}
