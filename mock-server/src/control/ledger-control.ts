import { toFen } from "@distribution/sdk/server";
import { ledgerAccounts } from "../domain/ledger";
import { bySlices, type Steps } from "../jobs/steps";
import type { World } from "../storage/world";
import {
  checkLedger,
  differencesOf,
  hasMoneyAndDebt,
  partsOf,
  unevenWithdrawals,
  type CheckedAccounts,
  type Whose,
} from "../use-cases/check-ledger";
import type { SlowUseCase } from "../use-cases/use-case";
import type { ControlApi } from "./control-api";

/** Others have their turn between any two parts: nobody's money is in more than one. */
export const ledger: SlowUseCase<ControlApi["ledger"]> = async (world, { dismemberid }) => {
  const only = dismemberid === undefined ? undefined : Number(dismemberid);
  if (only !== undefined) world.books.distributor(only);
  const parts = only === undefined ? partsOf(world) : [{ from: only, to: only }];
  const { checked, isEven } = await bySlices(checkParts(world, parts));
  const accounts = checked.flatMap(({ distributorId, stored }) =>
    ledgerAccounts.map((account) => ({
      dismemberid: String(distributorId),
      account,
      balance: toFen(stored[account]),
    })),
  );
  const differences = checked.flatMap((accountsOf) =>
    differencesOf(accountsOf).map((account) => ({
      dismemberid: String(accountsOf.distributorId),
      account,
      stored: toFen(accountsOf.stored[account]),
      derived: toFen(accountsOf.derived[account]),
    })),
  );
  const total = toFen(accounts.reduce((sum, { balance }) => sum + balance, 0));
  const balanced =
    total === 0 && differences.length === 0 && isEven && !checked.some(hasMoneyAndDebt);
  return { balanced, total, accounts, differences };
};

function* checkParts(
  world: World,
  parts: readonly Whose[],
): Steps<{ readonly checked: readonly CheckedAccounts[]; readonly isEven: boolean }> {
  const checked: CheckedAccounts[] = [];
  let isEven = true;
  for (const whose of parts) {
    checked.push(...checkLedger(world, whose));
    if (unevenWithdrawals(world, whose).length > 0) isEven = false;
    yield;
  }
  return { checked, isEven };
}
