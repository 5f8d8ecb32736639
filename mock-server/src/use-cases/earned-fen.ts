import { sql } from "drizzle-orm";
import { commissions } from "../storage/money-tables";

/** What a commission that is not invalid earned, less what was given up of it. In SQL, for sums. */
export const earnedFen = sql`(${commissions.amountFen} - ${commissions.forfeitedFen})`;
