import { and, desc, eq, isNull, ne, or } from "drizzle-orm";
import type { WithdrawMethod } from "@distribution/sdk/server";
import { withdrawals } from "../../storage/money-tables";
import { preparedOnce, slot } from "../../storage/prepare";
import type { WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";

export type PayeeAccount = Pick<WithdrawalRow, "account" | "accountDigest">;

const lastOfMethod = preparedOnce((db) =>
  db
    .select({ account: withdrawals.account, accountDigest: withdrawals.accountDigest })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.distributorId, slot("id")),
        eq(withdrawals.method, slot("method")),
        or(isNull(withdrawals.failCode), ne(withdrawals.failCode, "account-mismatch")),
      ),
    )
    .orderBy(desc(withdrawals.withdrawalId))
    .limit(1)
    .prepare(),
);

/**
 * Where the last withdrawal by this method was to be paid, unless that account was found to be somebody
 * else's. As it is kept: masked, and a digest. A WeChat wallet is no account.
 */
export function lastAccount(
  world: World,
  distributorId: number,
  method: WithdrawMethod,
): PayeeAccount | undefined {
  if (method === "wechat") return undefined;
  return lastOfMethod(world).get({ id: distributorId, method });
}
