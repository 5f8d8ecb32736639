import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commissions, earningSums, ledgerEntries, withdrawals } from "./money-tables";
import { openDatabase } from "./open-database";

/* A world that the version before the edges kept: what it knew must be there, in today's form. */

const migrationsBefore = 3;
const folder = mkdtempSync(join(tmpdir(), "kept-world-"));
let opened: ReturnType<typeof openDatabase>;

beforeAll(() => {
  const connection = new Database(join(folder, "distribution.sqlite"));
  migrate(drizzle({ client: connection }), { migrationsFolder: earlierMigrations() });
  connection.exec(`
    INSERT INTO orders (order_id, order_no, channel, status, buyer_member_id, goods_name,
      goods_image, quantity, amount_fen, paid_at)
    VALUES (1, 'A', 'pdd', 5, 7, 'Ａ', '', 1, 10000, 1000), (2, 'B', 'pdd', 4, 7, 'Ａ', '', 1, 5000, 2000);
    INSERT INTO commissions (commission_id, order_id, distributor_id, kind, channel, rate, order_fen,
      amount_fen, status, locked_fen, withdrawn_fen, offset_fen, paid_at)
    VALUES (1, 1, 9, 'share', 'pdd', 1000, 10000, 1000, 'settled', 0, 0, 0, 1000),
      (2, 2, 9, 'share', 'pdd', 1000, 5000, 500, 'invalid', 0, 0, 0, 2000);
    INSERT INTO withdrawals (withdrawal_id, distributor_id, request_id, amount_fen, fee_fen, method,
      account, account_digest, status, source, created_at, expected_at)
    VALUES (1, 9, 'R', 1000, 0, 'bank', '6222****0000', 'unkeyed', 3, 'manual', 5000, 6000);
    INSERT INTO ledger_entries (distributor_id, kind, commission_id, withdrawal_id, at, pending,
      settled, locked, withdrawn, debt, platform)
    VALUES (9, 'accrue', 1, NULL, 1000, 1000, 0, 0, 0, 0, -1000),
      (9, 'accrue', 2, NULL, 2000, 500, 0, 0, 0, 0, -500),
      (9, 'invalidate', 2, NULL, 3000, -500, 0, 0, 0, 0, 500),
      (9, 'release', 1, NULL, 4000, -1000, 1000, 0, 0, 0, 0),
      (9, 'lock', NULL, 1, 5000, 0, -1000, 1000, 0, 0, 0),
      (9, 'return', NULL, 1, 7000, 0, 1000, -1000, 0, 0, 0);
  `);
  connection.close();
  opened = openDatabase(folder);
});
afterAll(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

/** The migrations as that version had them. */
function earlierMigrations(): string {
  const copy = join(folder, "migrations");
  cpSync(join(import.meta.dirname, "migrations"), copy, { recursive: true });
  const journal = join(copy, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as {
    entries: readonly unknown[];
  };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, migrationsBefore) }));
  return copy;
}

test("commissions know their orders' status, what was taken back of them, and since when", () => {
  expect(opened.db.select().from(commissions).all()).toMatchObject([
    { orderStatus: 5, clawedFen: 0, invalidAt: null },
    { orderStatus: 4, clawedFen: 500, invalidAt: 3000 },
  ]);
});

test("what they earn is summed up", () => {
  const sums = opened.db.select().from(earningSums).all();
  expect(sums.map(({ period, earnedFen }) => [period, earnedFen])).toEqual([
    ["all", 1000],
    ["month", 1000],
    ["week", 1000],
    ["day", 1000],
  ]);
});

test("every movement knows the balance after it, and a withdrawal what came back", () => {
  const entries = opened.db.select().from(ledgerEntries).all();
  expect(entries.map(({ settledAfter }) => settledAfter)).toEqual([0, 0, 0, 1000, 0, 1000]);
  expect(opened.db.select().from(withdrawals).all()).toMatchObject([{ returnedFen: 1000 }]);
});
