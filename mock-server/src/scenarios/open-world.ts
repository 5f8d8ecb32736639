import { runDueJobs, travelTo } from "../jobs/run-due-jobs";
import { openBooks } from "../storage/books";
import { createClock } from "../storage/clock";
import { openDatabase } from "../storage/open-database";
import * as tables from "../storage/tables";
import type { Identity, World } from "../storage/world";
import { defaultRule } from "../domain/default-rule";
import { findScenario } from "./find-scenario";
import { createRandom } from "./random";

export interface OpenWorldOptions extends Partial<Identity> {
  /** A folder in which the business survives the process; absent, it lives in memory. */
  readonly dataDir?: string;
  /** The time at which the world starts; it goes on from there. Absent: now. */
  readonly now?: number;
}

/** Opens the world kept in `dataDir` as it was left, or makes a new one from its scenario. */
export function openWorld(options: OpenWorldOptions = {}): World {
  const { connection, db } = openDatabase(options.dataDir);
  const clock = createClock();
  // A reset returns here, however far the world has travelled since.
  const startOffsetMs = options.now === undefined ? 0 : options.now - Date.now();
  clock.set(Date.now() + startOffsetMs);
  const transaction = connection.transaction((work: () => unknown) => work());
  const world: World = {
    db,
    books: openBooks(db, clock),
    clock: { now: () => clock.now(), set: moveClock },
    // The driver knows no nested transactions: an inner one is part of the outer. And its type
    // forgets that a transaction returns what its work returns.
    transaction: <Result>(work: () => Result) =>
      connection.inTransaction ? work() : (transaction(work) as Result),
    reset: (identity = {}) => {
      clock.set(Date.now() + startOffsetMs);
      replaceBusiness(world, identity);
    },
    close: () => connection.close(),
  };
  // The clock's offset is kept, so that a world that travelled does not fall back at a restart.
  function moveClock(time: number): void {
    clock.set(time);
    db.update(tables.settings)
      .set({ clockOffsetMs: time - Date.now() })
      .run();
  }
  const kept = db.select().from(tables.settings).get();
  if (!kept) world.reset({ scenario: options.scenario ?? "showcase", seed: options.seed ?? 1 });
  else if (options.now === undefined) clock.set(Date.now() + kept.clockOffsetMs);
  if (kept) runDueJobs(world);
  return world;
}

/** Empties every table and plays the scenario's story up to now, all or nothing. */
function replaceBusiness(world: World, identity: Partial<Identity>): void {
  const current = world.db.select().from(tables.settings).get();
  const seed = identity.seed ?? current?.seed ?? 1;
  const scenario = findScenario(identity.scenario ?? current?.scenario ?? "showcase");
  const now = world.clock.now();
  world.transaction(() => {
    for (const table of Object.values(tables)) world.db.delete(table).run();
    world.db
      .insert(tables.settings)
      .values({
        settingsId: 1,
        scenario: scenario.name,
        seed,
        clockOffsetMs: 0,
        rule: defaultRule,
      })
      .run();
    scenario.build(world, createRandom(seed), now);
    travelTo(world, now);
  });
}
