import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Books } from "./books";
import type { Faults } from "./faults";
import type { Log } from "./log";
import type { RequestLog } from "./request-log";
import type { GuessLimit } from "./guess-limit";
import type { RunningWorld } from "./running-world";

/** Everything a use case works on: the stored business, and its time. */
export interface World extends RunningWorld {
  readonly db: BetterSQLite3Database;
  readonly books: Books;
  /** While a scenario tells its past, nobody is told of it: its events and messages were delivered long ago. */
  readonly quiet: boolean;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /** Tells whoever runs the server. */
  readonly log: Log;
  /** Where others reach this server: what leaves the house names its pictures by it. */
  readonly publicUrl: string;
  /** What it can be reset to, in the order in which they are told of. */
  readonly scenarios: readonly { readonly name: string; readonly summary: string }[];
  /** In a folder that survives the process; else in memory only. */
  readonly isKept: boolean;
  /** What was asked of the API last. A reset forgets it. */
  readonly requests: RequestLog;
  /** How often wrong passwords were tried. A reset does not forget it. */
  readonly guesses: GuessLimit;
  /** Runs `work` in one transaction; a throw undoes all of it. An inner one joins the outer. */
  transaction<Result>(work: () => Result): Result;
}
