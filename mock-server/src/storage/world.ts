import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Books } from "./books";
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import type { Log } from "./log";
import type { RequestLog } from "./request-log";
import type { GuessLimit } from "./guess-limit";

export interface Identity {
  readonly scenario: string;
  readonly seed: number;
}

/** Everything a use case works on: the stored business, and its time. */
export interface World {
  readonly db: BetterSQLite3Database;
  readonly books: Books;
  readonly clock: Clock;
  /** While a scenario tells its past, nobody is told of it: its events and messages were delivered long ago. */
  readonly quiet: boolean;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /** Tells whoever runs the server. */
  readonly log: Log;
  /** Where others reach this server: what leaves the house names its pictures by it. */
  readonly publicUrl: string;
  /** In a folder that survives the process; else in memory only. */
  readonly isKept: boolean;
  /** What was asked of the API last. A reset forgets it. */
  readonly requests: RequestLog;
  /** How often wrong passwords were tried. A reset does not forget it. */
  readonly guesses: GuessLimit;
  /** Runs `work` in one transaction; a throw undoes all of it. An inner one joins the outer. */
  transaction<Result>(work: () => Result): Result;
  /** Replaces the business by a scenario, from its start, and the clock by the time at which it was opened. Unknown names are refused with NOT_FOUND. */
  reset(identity?: Partial<Identity>): void;
  close(): void;
}
