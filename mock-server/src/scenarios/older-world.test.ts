import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { commissions, ledgerEntries, withdrawals } from "../storage/money-tables";
import {
  checkLedger,
  differencesOf,
  hasMoneyAndDebt,
  unevenWithdrawals,
} from "../use-cases/check-ledger";
import { orderDetail } from "../use-cases/order/order-detail";
import { openWorld } from "./open-world";

const dataDir = mkdtempSync(join(tmpdir(), "older-world-"));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

interface Journal {
  readonly entries: readonly { readonly idx: number }[];
}

/** A database as the version before wrote it: only the first three migrations. */
function openOlder() {
  const folder = join(dataDir, "migrations");
  cpSync(join(import.meta.dirname, "../storage/migrations"), folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as Journal;
  const entries = journal.entries.filter(({ idx }) => idx < 3);
  writeFileSync(path, JSON.stringify({ ...journal, entries }));
  const connection = new Database(join(dataDir, "distribution.sqlite"));
  migrate(drizzle({ client: connection }), { migrationsFolder: folder });
  return connection;
}

/** Of two commissions of ¥10 and ¥15 the first was paid out and then failed: ¥10 are owed beside ¥15 that can be withdrawn. */
const rows = `
  INSERT INTO settings (settings_id, scenario, seed, clock_offset_ms, rule)
    SELECT 1, 'empty', 1, 0, '{"freezeDays":7,"minWithdrawFen":1000,"autoPayoutChannels":[],"grades":[]}';
  INSERT INTO members (member_id, login_code, nickname, avatar, phone, created_at)
    VALUES (1, 'one', '一', '', '16000000001', 1), (2, 'two', '二', '', '16000000002', 1);
  INSERT INTO orders (order_id, order_no, channel, status, buyer_member_id, goods_name, goods_image,
      quantity, amount_fen, paid_at, settled_at)
    VALUES (1, 'SS1', 'selfsupport', 4, 2, '茶', '', 1, 12500, 10, 20),
      (2, 'SS2', 'selfsupport', 5, 2, '茶', '', 1, 18750, 11, 21);
  INSERT INTO commissions (commission_id, order_id, distributor_id, kind, channel, rate, order_fen,
      amount_fen, status, locked_fen, withdrawn_fen, offset_fen, paid_at, withdrawable_at, fail_reason)
    VALUES (1, 1, 1, 'share', 'selfsupport', 800, 12500, 1000, 'invalid', 0, 1000, 0, 10, 30, '订单已退款'),
      (2, 2, 1, 'share', 'selfsupport', 800, 18750, 1500, 'settled', 0, 0, 0, 11, 31, NULL);
  INSERT INTO withdrawals (withdrawal_id, distributor_id, request_id, amount_fen, fee_fen, method,
      account, status, source, created_at, expected_at)
    VALUES (1, 1, 'request-1', 1000, 0, 'wechat', '微信零钱', 2, 'manual', 40, 50),
      (2, 1, 'request-2', 1500, 0, 'wechat', '微信零钱', 4, 'manual', 41, 51);
  INSERT INTO allocations VALUES (1, 1, 1000), (2, 2, 1500);
  INSERT INTO ledger_entries (distributor_id, kind, commission_id, withdrawal_id, at,
      pending, settled, locked, withdrawn, debt, platform)
    VALUES (1, 'accrue', 1, NULL, 10, 1000, 0, 0, 0, 0, -1000),
      (1, 'accrue', 2, NULL, 11, 1500, 0, 0, 0, 0, -1500),
      (1, 'release', 1, NULL, 30, -1000, 1000, 0, 0, 0, 0),
      (1, 'release', 2, NULL, 31, -1500, 1500, 0, 0, 0, 0),
      (1, 'lock', NULL, 1, 40, 0, -1000, 1000, 0, 0, 0),
      (1, 'lock', NULL, 2, 41, 0, -1500, 1500, 0, 0, 0),
      (1, 'return', NULL, 2, 42, 0, 1500, -1500, 0, 0, 0),
      (1, 'pay-out', NULL, 1, 43, 0, 0, -1000, 1000, 0, 0),
      (1, 'claw-back', 1, NULL, 60, 0, 0, 0, 0, -1000, 1000);
  INSERT INTO balances VALUES (1, 0, 1500, 0, 1000, -1000, -1500);
`;

test("a world of the version before keeps every fen, and nobody in it has money and a debt", () => {
  const older = openOlder();
  older.exec(rows);
  older.close();
  const world = openWorld({ dataDir });
  try {
    const accounts = checkLedger(world);
    expect(accounts.flatMap(differencesOf)).toEqual([]);
    expect(accounts.some(hasMoneyAndDebt)).toBe(false);
    expect(unevenWithdrawals(world)).toEqual([]);
    expect(world.books.balancesOf(1)).toMatchObject({ settled: 500, withdrawn: 1_000, debt: 0 });
    expect(world.db.select().from(commissions).all()).toMatchObject([
      { status: "invalid", amountFen: 1_000, clawedFen: 1_000, invalidAt: 60 },
      { status: "settled", clawedFen: 0, offsetFen: 1_000 },
    ]);
    const after = world.db.select().from(ledgerEntries).all();
    expect(after.map(({ settledAfter }) => settledAfter)).toEqual([
      0, 0, 1_000, 2_500, 1_500, 0, 1_500, 1_500, 1_500, 500,
    ]);
    const returned = world.db.select().from(withdrawals).all();
    expect(returned.map(({ returnedFen }) => returnedFen)).toEqual([null, 1_500]);
    const caller = { memberId: 1, distributorId: 1 };
    expect(orderDetail(world, { commissionorderid: "1" }, caller)).toMatchObject({
      commissionamount: 0,
      estimatedamount: 1_000,
      clawback: { debt: 1_000 },
      timeline: [
        { step: "paid", at: 10 },
        { step: "settled", at: 20 },
        { step: "withdrawable", at: 30 },
        { step: "locked", at: 40 },
        { step: "clawedback", at: 60 },
      ],
    });
  } finally {
    world.close();
  }
});
