import { sql } from "drizzle-orm";
import { commissions } from "../../storage/money-tables";

/** What a commission that is not invalid earned, less what was taken back and given up of it. In SQL, for sums. */
export const earnedFen = sql`(${commissions.amountFen} - ${commissions.clawedFen} - ${commissions.forfeitedFen})`;
