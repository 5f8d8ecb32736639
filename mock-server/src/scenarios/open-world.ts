import { sql } from "drizzle-orm";
import { runDueJobs, travelTo } from "../jobs/run-due-jobs";
import { openBooks } from "../storage/books";
import { createClock, type Clock } from "../storage/clock";
import { DataFolderError } from "../storage/data-folder-error";
import { createDigestKey } from "../storage/digests";
import { createFaults } from "../storage/faults";
import { createGuessLimit } from "../storage/guess-limit";
import { createRequestLog } from "../storage/request-log";
import { openDatabase } from "../storage/open-database";
import { allTables } from "../storage/all-tables";
import { settings } from "../storage/people-tables";
import type { Log } from "../storage/log";
import { transactor } from "../storage/transactor";
import type { Identity } from "../storage/running-world";
import type { World } from "../storage/world";
import { payBackOldDebts } from "../use-cases/order/pay-back-debt";
import { defaultRecruit } from "../domain/default-recruit";
import { defaultRule } from "../domain/default-rule";
import { findScenario, scenarios } from "./find-scenario";
import { openKeptStory } from "./kept-story";
import { createRandom } from "./random";
import type { Scenario } from "./scenario";
import { secureKeptWorld } from "./secure-kept-world";

export interface OpenWorldOptions extends Partial<Identity> {
  /** A folder in which the business survives the process; absent, it lives in memory. */
  readonly dataDir?: string;
  /** The time at which the world starts; it goes on from there. Absent: now. */
  readonly now?: number;
  /** Those that it can be reset to. Absent: all. */
  readonly scenarios?: readonly Scenario[];
  /** Nobody is told where it is left out. */
  readonly log?: Log;
  /** Where others reach the server; PUBLIC_URL in the environment knows better. */
  readonly publicUrl?: string;
}

/** Opens the world kept in `dataDir` as it was left, or makes a new one from its scenario. */
export function openWorld(options: OpenWorldOptions = {}): World {
  const { connection, db, close } = openDatabase(options.dataDir);
  const clock = createClock();
  // A reset returns here, however far the world has travelled since.
  const startOffsetMs = options.now === undefined ? 0 : options.now - Date.now();
  clock.set(Date.now() + startOffsetMs);
  const offered = options.scenarios ?? scenarios;
  let quiet = false;
  const faults = createFaults();
  const requests = createRequestLog();
  const noteTime = timeNoter(db);
  const world: World = {
    db,
    books: openBooks(db, clock),
    clock: { ...clock, set: moveClock },
    get quiet() {
      return quiet;
    },
    faults,
    log: options.log ?? (() => undefined),
    publicUrl: options.publicUrl ?? "http://127.0.0.1:8787",
    guesses: createGuessLimit(),
    scenarios: offered,
    isKept: options.dataDir !== undefined,
    requests,
    transaction: transactor(connection, () => noteTime(clock.now())),
    reset: (identity = {}) => {
      // Before anything is touched: an unknown name must not cost the world its time.
      if (identity.scenario !== undefined) findScenario(identity.scenario, offered);
      clock.set(Date.now() + startOffsetMs);
      faults.clear();
      requests.clear();
      quiet = true;
      try {
        replaceBusiness(world, { ...identity, offered }, options.now === undefined);
      } finally {
        quiet = false;
      }
    },
    close: () => {
      try {
        noteTime(clock.now());
      } finally {
        close();
      }
    },
  };
  // The clock's offset is kept, so that a world that travelled does not fall back at a restart.
  function moveClock(time: number): void {
    clock.set(time);
    // A story stops at thousands of moments, and ends where the kept offset is already.
    if (quiet) return;
    db.update(settings)
      .set({ clockOffsetMs: time - Date.now() })
      .run();
    noteTime(time);
  }
  try {
    startOrContinue(world, clock, options);
  } catch (error) {
    close();
    throw error;
  }
  return world;
}

/** Throws a DataFolderError where another world is kept than the one that is asked for. */
function startOrContinue(world: World, clock: Clock, options: OpenWorldOptions): void {
  const { scenario = "showcase", seed = 1, dataDir, now } = options;
  const kept = world.db.select().from(settings).get();
  if (!kept) world.reset({ scenario, seed });
  else checkIdentity(kept, options);
  if (kept && now === undefined) clock.set(Date.now() + kept.clockOffsetMs);
  // The machine's clock may have been set back while nothing ran.
  if (kept?.seenAt && kept.seenAt > clock.now()) clock.set(kept.seenAt);
  if (dataDir !== undefined) secureKeptWorld(world);
  // A world from before there was such a job starts with it now.
  startJobs(
    world,
    dailyJobs.filter((job) => world.books.lastRun(job) === null),
  );
  if (kept) {
    payBackOldDebts(world);
    runDueJobs(world);
  }
}

/** What was not asked for may be as it is. */
function checkIdentity(kept: Identity, { scenario, seed, dataDir }: OpenWorldOptions): void {
  if ((scenario ?? kept.scenario) === kept.scenario && (seed ?? kept.seed) === kept.seed) return;
  const nameOf = (one: Identity) => `the scenario ${one.scenario} with seed ${one.seed}`;
  const asked = { scenario: scenario ?? kept.scenario, seed: seed ?? kept.seed };
  throw new DataFolderError(
    `The world in ${dataDir} is ${nameOf(kept)}, not ${nameOf(asked)}: leave --scenario and --seed out to go on with it, or choose another folder with --data.`,
  );
}

/** Keeps the latest time at which anything was written, in the transaction that wrote it. */
function timeNoter(db: World["db"]): (time: number) => void {
  const latest = db
    .update(settings)
    .set({ seenAt: sql`max(coalesce(${settings.seenAt}, 0), ${sql.placeholder("time")})` })
    .prepare();
  return (time) => void latest.run({ time });
}

/**
 * Empties every table and plays the scenario's story up to now, all or nothing. A long one that was told
 * before is recalled, where the world's time is the machine's.
 */
function replaceBusiness(
  world: World,
  { offered, ...identity }: Partial<Identity> & { readonly offered: readonly Scenario[] },
  mayRecall: boolean,
): void {
  const current = world.db.select().from(settings).get();
  const seed = identity.seed ?? current?.seed ?? 1;
  const scenario = findScenario(identity.scenario ?? current?.scenario ?? "showcase", offered);
  const { name, isLong } = scenario;
  const now = world.clock.now();
  const kept = isLong && mayRecall ? openKeptStory(world, { scenario: name, seed }, now) : null;
  try {
    world.transaction(() => {
      for (const table of allTables) world.db.delete(table).run();
      world.db
        .insert(settings)
        .values({
          settingsId: 1,
          scenario: name,
          seed,
          clockOffsetMs: now - Date.now(),
          rule: defaultRule,
          recruit: defaultRecruit,
          digestKey: current?.digestKey ?? createDigestKey(),
          passwordDigest: current?.passwordDigest ?? null,
        })
        .run();
      if (!kept?.recall()) scenario.build(world, createRandom(seed), now);
      travelTo(world, now);
      startJobs(world, dailyJobs);
    });
    kept?.keep();
  } finally {
    kept?.close();
  }
}

const dailyJobs = ["daily-digest", "prune"] as const;

/** Their days begin now. */
function startJobs({ books, clock }: World, names: readonly (typeof dailyJobs)[number][]): void {
  for (const job of names) books.noteRun(job, clock.now());
}
