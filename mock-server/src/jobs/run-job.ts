import { problemOf } from "../integrations/problem-of";
import type { World } from "../storage/world";
import { jobs, type JobName } from "./all-jobs";
import type { Job } from "./job";
import type { Steps } from "./steps";

/** In the place of a record: the job could not even tell which were due, or end its run. */
export const wholeJob = -1;
/** Why a job is put aside that would otherwise run for ever. */
export const stillDue = "still due after it was run";
const firstRetryMs = 60_000;
const longestRetryMs = 86_400_000;

/** What is due; only what was put aside and has its next turn; or by hand: what is due and all that was put aside. */
export type Which = "due" | "aside" | "by hand";

/** One record's turn, as of a moment. */
interface Turn {
  readonly name: JobName;
  readonly recordId: number;
  readonly at: number;
}

/**
 * Runs a job as of `at`, record by record, each in a transaction of its own. One that fails is put
 * aside, told, and tried again later and later; the others go on. Gives how many it changed.
 */
export function* runJob(world: World, name: JobName, at: number, which: Which): Steps<number> {
  const job: Job = jobs[name];
  const whole = { name, recordId: wholeJob, at };
  const listed = asOf(world, whole, () => listRecords(world, whole, which));
  if (!listed) return 0;
  let changed = 0;
  for (const recordId of listed.records) {
    const turn = { name, recordId, at };
    const hasChanged = asOf(world, turn, () =>
      world.transaction(() => {
        if (listed.aside.has(recordId)) world.books.takeBack(name, recordId);
        return job.run(world, recordId);
      }),
    );
    if (hasChanged) changed += 1;
    yield;
  }
  if (which !== "aside") asOf(world, whole, () => finish(world, whole, listed.aside));
  return changed;
}

/** What is put aside. In a scenario's story nothing ever is, and it asks thousands of times. */
export function setAsideIn(world: World): ReturnType<World["books"]["setAside"]> {
  return world.quiet ? [] : world.books.setAside();
}

/** The records whose turn it is, those that were put aside first. */
function listRecords(world: World, { name, at }: Turn, which: Which) {
  const job: Job = jobs[name];
  const aside = new Map(
    setAsideIn(world)
      .filter((row) => row.job === name)
      .map(({ recordId, retryAt }) => [recordId, retryAt]),
  );
  // A job that could not tell what is next is not trusted before it can.
  if (aside.has(wholeJob)) job.next(world, [...aside.keys()]);
  const again = [...aside].flatMap(([recordId, retryAt]) =>
    recordId !== wholeJob && (which === "by hand" || retryAt <= at) ? [recordId] : [],
  );
  const due = which === "aside" ? [] : job.due(world).filter((recordId) => !aside.has(recordId));
  return { aside, records: [...again, ...due] };
}

/** A job that was put aside as a whole is back when nothing of its moment is left to do. */
function finish(world: World, { name, at }: Turn, aside: ReadonlyMap<number, number>): void {
  const job: Job = jobs[name];
  const isAside = aside.has(wholeJob);
  if (!job.finish && !isAside) return;
  world.transaction(() => {
    job.finish?.(world);
    if (!isAside) return;
    const next = job.next(world, [...aside.keys()]);
    if (next !== undefined && next <= at) throw new Error(stillDue);
    world.books.takeBack(name, wholeJob);
  });
}

/** Works as if it were the turn's moment. Undefined where it failed, and was put aside. */
function asOf<Result>(world: World, turn: Turn, work: () => Result): Result | undefined {
  try {
    return world.clock.during(turn.at, work);
  } catch (error) {
    failed(world, turn, error);
    return undefined;
  }
}

/** Puts a record aside, tells it, and gives it its next turn. */
export function failed(world: World, { name, recordId, at }: Turn, error: unknown): void {
  // A scenario's story is told whole or not at all.
  if (world.quiet) throw error;
  const earlier = world.books
    .setAside()
    .find((row) => row.job === name && row.recordId === recordId);
  const attempts = (earlier?.attempts ?? 0) + 1;
  const retryAt = at + Math.min(firstRetryMs * 2 ** (attempts - 1), longestRetryMs);
  world.books.putAside({ job: name, recordId, attempts, retryAt });
  world.log({
    level: "error",
    job: name,
    ...(recordId !== wholeJob && { record: recordId }),
    attempts,
    retryat: retryAt,
    problem: problemOf(world, error),
  });
}
