import type { Database } from "../storage/prepare";
import type { World } from "../storage/world";

/** Statements that are prepared once a world, when they are first needed. */
export function onceAWorld<Statements extends object>(
  prepare: (db: Database) => Statements,
): (world: World) => Statements {
  const prepared = new WeakMap<Database, Statements>();
  return ({ db }) => {
    const known = prepared.get(db);
    if (known) return known;
    const statements = prepare(db);
    prepared.set(db, statements);
    return statements;
  };
}
