import { toFen, type OutputOf } from "@distribution/sdk/server";
import { ledgerAccounts } from "../domain/ledger";
import { inTurn } from "../jobs/in-turn";
import { bySlices, type Steps } from "../jobs/steps";
import { settings } from "../storage/people-tables";
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
import type { SlowUseCase, UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

function worldState(world: World): OutputOf<ControlApi["world"]["health"]> {
  const row = world.db.select({ scenario: settings.scenario }).from(settings).get();
  return { ok: true, scenario: row?.scenario ?? "", now: world.clock.now() };
}

const health: UseCase<ControlApi["world"]["health"]> = worldState;

const scenarioList: UseCase<ControlApi["world"]["scenarios"]> = (world) => {
  const { scenario = "", seed = 0 } = world.db.select().from(settings).get() ?? {};
  return {
    scenario,
    seed,
    kept: world.isKept,
    list: world.scenarios.map(({ name, summary }) => ({ scenario: name, summary })),
  };
};

const reset: SlowUseCase<ControlApi["world"]["reset"]> = (world, { scenario, seed }) =>
  inTurn(world, () => {
    world.reset({
      ...(scenario !== undefined && { scenario }),
      ...(seed !== undefined && { seed }),
    });
    return worldState(world);
  });

/** Others have their turn between any two parts: nobody's money is in more than one. */
const ledger: SlowUseCase<ControlApi["world"]["ledger"]> = async (world, { dismemberid }) => {
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

/** What the endpoints about the world as a whole do. */
export const worldUseCases: UseCasesOf<ControlApi["world"]> = {
  health,
  reset,
  scenarios: scenarioList,
  ledger,
};
