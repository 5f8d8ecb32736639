import type { Database as Connection } from "better-sqlite3";

/*
 * 业绩 by period: the table `earning_sums`. The database keeps it itself, by triggers on the
 * commissions, so that no writer can forget it. They are laid at the opening and not by a migration: a
 * table that a migration makes anew would come without them.
 */

/** Starts of the periods that a moment falls into, as in domain/ranking and domain/shanghai-time. */
function periodStarts(at: string): Readonly<Record<"all" | "month" | "week" | "day", string>> {
  const offset = 28_800_000;
  const days = `((${at} + ${offset}) / 86400000)`;
  const startOf = (day: string) => `(${day}) * 86400000 - ${offset}`;
  const month = `strftime('%s', (${at} + ${offset}) / 1000, 'unixepoch', 'start of month')`;
  return {
    all: "0",
    month: `${month} * 1000 - ${offset}`,
    // Day 0 was a Thursday, and a week begins on Monday.
    week: startOf(`${days} - (${days} + 3) % 7`),
    day: startOf(days),
  };
}

const columns = "distributor_id, channel, kind, period, start, order_count, order_fen, earned_fen";

/** What an order sold, less what came back of it. */
const soldFen = (row: string) => `${row}.order_fen - ${row}.refunded_fen`;
/** What it earned, less what was taken back and given up of it. */
const earnedFen = (row: string) => `${row}.amount_fen - ${row}.clawed_fen - ${row}.forfeited_fen`;

/** Enters a commission into all of its periods, or takes it out again. One that is lost counts nowhere. */
function enter(row: "NEW" | "OLD", sign: "" | "-"): string {
  const periods = Object.entries(periodStarts(`${row}.paid_at`))
    .map(([period, start]) => `SELECT '${period}' AS period, ${start} AS start`)
    .join(" UNION ALL ");
  return `INSERT INTO earning_sums (${columns})
    SELECT ${row}.distributor_id, ${row}.channel, ${row}.kind, period, start,
      ${sign}1, ${sign}(${soldFen(row)}), ${sign}(${earnedFen(row)})
    FROM (${periods}) WHERE ${row}.status <> 'invalid'
    ON CONFLICT DO UPDATE SET order_count = order_count + excluded.order_count,
      order_fen = order_fen + excluded.order_fen, earned_fen = earned_fen + excluded.earned_fen;`;
}

const triggers = {
  earning_sums_of_new: `CREATE TRIGGER earning_sums_of_new AFTER INSERT ON commissions
    BEGIN ${enter("NEW", "")} END`,
  earning_sums_of_changed: `CREATE TRIGGER earning_sums_of_changed AFTER UPDATE ON commissions
    WHEN (OLD.status = 'invalid') <> (NEW.status = 'invalid') OR ${soldFen("OLD")} <> ${soldFen("NEW")}
      OR ${earnedFen("OLD")} <> ${earnedFen("NEW")}
    BEGIN ${enter("OLD", "-")} ${enter("NEW", "")} END`,
};

/** From now on the sums are kept; what was there before is summed up where they were not. */
export function keepEarningSums(connection: Connection): void {
  const laid = connection.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'").all();
  const texts = new Set((laid as { readonly sql: string }[]).map(({ sql }) => sql));
  if (Object.values(triggers).every((text) => texts.has(text))) return;
  withoutTriggers(connection, () => sumUp(connection));
}

/** For a writer of a hundred thousand rows: summed up once at the end. */
export function sumUpAfter(connection: Connection, work: () => void): void {
  withoutTriggers(connection, () => {
    work();
    sumUp(connection);
  });
}

/** For `work` that writes the sums too, as a copy of a whole world does. */
export function withoutTriggers(connection: Connection, work: () => void): void {
  for (const name of Object.keys(triggers)) connection.exec(`DROP TRIGGER IF EXISTS ${name}`);
  work();
  for (const text of Object.values(triggers)) connection.exec(text);
}

function sumUp(connection: Connection): void {
  connection.exec("DELETE FROM earning_sums");
  for (const [period, start] of Object.entries(periodStarts("paid_at"))) {
    connection.exec(`INSERT INTO earning_sums (${columns})
      SELECT distributor_id, channel, kind, '${period}', ${start} AS start, count(*),
        sum(${soldFen("commissions")}), sum(${earnedFen("commissions")})
      FROM commissions WHERE status <> 'invalid' GROUP BY distributor_id, channel, kind, start`);
  }
}
