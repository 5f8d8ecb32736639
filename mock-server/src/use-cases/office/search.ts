import { eq, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { foldText, matcherOf } from "../../domain/fold-text";
import { isOneOf } from "../../storage/is-one-of";
import { distributors, members } from "../../storage/people-tables";
import type { World } from "../../storage/world";

/* What an operator types into the search box of a list. */

/** The number of a record has to be typed whole: a part of it says nothing. */
export function isId(column: SQLiteColumn, keyword: string): SQL {
  return sql`CAST(${column} AS TEXT) = ${foldText(keyword)}`;
}

/** Whether it is of the distributors that are meant: by name, phone, nickname, or the id of either record. */
export function ofDistributorMeant(world: World, column: SQLiteColumn, keyword: string): SQL {
  const matches = matcherOf(keyword);
  const number = foldText(keyword);
  const rows = world.db
    .select({
      distributorId: distributors.distributorId,
      memberId: distributors.memberId,
      name: distributors.name,
      phone: distributors.phone,
      nickname: members.nickname,
    })
    .from(distributors)
    .innerJoin(members, eq(members.memberId, distributors.memberId))
    .all();
  const meant = rows.filter(
    ({ distributorId, memberId, name, phone, nickname }) =>
      matches(name, phone, nickname) ||
      String(distributorId) === number ||
      String(memberId) === number,
  );
  return isOneOf(
    column,
    meant.map(({ distributorId }) => distributorId),
  );
}
