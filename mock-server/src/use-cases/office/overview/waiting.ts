import { sql } from "drizzle-orm";

/* What waits for an operator, for the figures of the workbench and for its list alike. */

/** Whoever is to be audited, by the newest application: `distributor_id`, `waiting_since`. */
export const waitingApplications = sql`
  SELECT distributors.distributor_id,
    coalesce(applications.created_at, distributors.created_at) AS waiting_since
  FROM distributors LEFT JOIN applications ON applications.apply_id = distributors.apply_id
  WHERE distributors.status = 'audit'`;

/** Of a withdrawal: audited, and WeChat has no transfer of it, or took none for want of money. */
export const isToPayOut = sql`(status = 1 AND (method <> 'wechat' OR attention IS NOT NULL))`;
