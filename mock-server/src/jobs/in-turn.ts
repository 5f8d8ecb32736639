import type { World } from "../storage/world";

const last = new WeakMap<World["db"], Promise<unknown>>();

/**
 * Moving the clock, running a job, and resetting the world take their turns: what one of them has begun
 * is over before the next begins. Requests do not wait for them.
 */
export async function inTurn<Result>(
  { db }: World,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const turn = (last.get(db) ?? Promise.resolve()).then(work);
  const over = turn.then(
    () => undefined,
    () => undefined,
  );
  last.set(db, over);
  try {
    return await turn;
  } finally {
    if (last.get(db) === over) last.delete(db);
  }
}

/** Whether one of them is under way. */
export function isTurnTaken({ db }: World): boolean {
  return last.has(db);
}
