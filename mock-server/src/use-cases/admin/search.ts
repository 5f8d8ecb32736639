import { eq, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { distributors, members } from "../../storage/people-tables";
import type { World } from "../../storage/world";

/* What an operator types into the search box of a list. */

export function contains(column: SQLiteColumn, keyword: string): SQL {
  return sql`instr(lower(${column}), ${keyword.toLowerCase()}) > 0`;
}

/** The number of a record has to be typed whole: a part of it says nothing. */
export function isId(column: SQLiteColumn, keyword: string): SQL {
  return sql`lower(${column}) = ${keyword.toLowerCase()}`;
}

/** The ids of the distributors that are meant: by name, phone, nickname, or the id of either record. */
export function distributorsMeant(world: World, keyword: string) {
  return world.db
    .select({ distributorId: distributors.distributorId })
    .from(distributors)
    .innerJoin(members, eq(members.memberId, distributors.memberId))
    .where(
      or(
        contains(distributors.name, keyword),
        contains(distributors.phone, keyword),
        contains(members.nickname, keyword),
        isId(distributors.distributorId, keyword),
        isId(distributors.memberId, keyword),
      ),
    );
}
