import type { Rule } from "../../domain/rule";
import type { orders } from "../../storage/money-tables";
import type { GoodsRow, OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import type { BulkInsert } from "../bulk-insert";
import type { Random } from "../random";
import type { CrowdBooks } from "./crowd-books";
import type { Customers } from "./customers";
import type { RateTable } from "./rate-table";
import type { Timeline } from "./timeline";

/** What the parts of a crowd's story share. */
export interface Crowd {
  readonly world: World;
  readonly random: Random;
  /** The story's end. */
  readonly now: number;
  readonly rule: Rule;
  readonly rateOf: RateTable;
  /** What is sold: it is on the shelf, and earns something. */
  readonly shelf: readonly GoodsRow[];
  readonly customers: Customers;
  readonly timeline: Timeline;
  /** Ids of commissions by the time at which their freeze is over, which is always the start of a day. */
  readonly releases: Map<number, number[]>;
  readonly books: CrowdBooks;
  readonly orders: BulkInsert<typeof orders.$inferInsert>;
  /** As they are after their failure; in `orders` they are as before. */
  readonly failedOrders: OrderRow[];
}

/** Of the crowd's sellers: many sell little, a few a lot. */
export const averageWeight = 2;

/** Somebody who sells. */
export interface Seller {
  readonly distributorId: number;
  readonly memberId: number;
  readonly gradeId: number;
  readonly superior: Seller | undefined;
  readonly joinedAt: number;
  /** Locked or fired then: from there on earns and withdraws nothing. */
  readonly until: number;
  /** The share of all orders, in proportion to the other sellers' weights. */
  readonly weight: number;
}

export function isActive({ joinedAt, until }: Seller, at: number): boolean {
  return joinedAt <= at && at < until;
}
