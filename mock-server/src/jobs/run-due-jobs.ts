import type { World } from "../storage/world";
import { isJobName, jobNames, jobs, type JobName } from "./all-jobs";
import { failed, runJob, setAsideIn, stillDue, wholeJob, type Which } from "./run-job";
import { atOnce, type Steps } from "./steps";

/** Runs what has become due, also while nobody looked: each thing as of the time at which it was due. */
export function* dueSteps(world: World): Steps<void> {
  yield* stopsUntil(world, world.clock.now());
}

/** The same at once: before anybody asks. */
export function runDueJobs(world: World): void {
  atOnce(dueSteps(world));
}

/**
 * Moves the clock to `time`, stopping on the way at each moment at which something is due, so that
 * every change carries the time at which it would have happened. Whoever asks meanwhile is answered at
 * the moment that has been reached. The destination is kept from the start: a process that is killed
 * on the way, or a database that fails, does not leave the world in its past.
 */
export function* travelSteps(world: World, time: number): Steps<void> {
  const due = nextDue(world);
  if (due !== undefined && due.at <= time) {
    const start = world.clock.now();
    world.clock.set(time);
    world.clock.stopAt(start);
    try {
      yield* stopsUntil(world, time);
    } finally {
      world.clock.goOn();
    }
  }
  world.clock.set(time);
}

/** The same at once: for a scenario's story. */
export function travelTo(world: World, time: number): void {
  atOnce(travelSteps(world, time));
}

function* stopsUntil(world: World, time: number): Steps<void> {
  let last: Due | undefined;
  for (let due = nextDue(world); due !== undefined && due.at <= time; due = nextDue(world)) {
    if (last?.name === due.name && last.at === due.at && last.which === due.which) {
      // It would go on like that for ever, and nobody else would have their turn.
      const turn = { name: due.name, recordId: wholeJob, at: due.at };
      failed(world, turn, new Error(stillDue));
      last = undefined;
      continue;
    }
    // What is overdue, since the server was down, is done as of then; the clock does not go back for it.
    if (due.at > world.clock.now()) world.clock.stopAt(due.at);
    yield* runJob(world, due.name, due.at, due.which);
    yield;
    last = due;
  }
}

interface Due {
  readonly name: JobName;
  readonly at: number;
  readonly which: Which;
}

/** The soonest; of several at one moment that of the first job. */
function nextDue(world: World): Due | undefined {
  const aside = setAsideIn(world);
  let soonest: Due | undefined;
  const consider = (due: Due): void => {
    if (soonest === undefined || due.at < soonest.at) soonest = due;
  };
  for (const name of jobNames) {
    const at = nextOf(world, name, aside);
    if (at !== undefined) consider({ name, at, which: "due" });
  }
  for (const { job, recordId, retryAt } of aside) {
    // A whole job's next turn is in `nextOf`.
    if (recordId !== wholeJob && isJobName(job))
      consider({ name: job, at: retryAt, which: "aside" });
  }
  return soonest;
}

function nextOf(
  world: World,
  name: JobName,
  aside: ReturnType<typeof setAsideIn>,
): number | undefined {
  const ofJob = aside.filter(({ job }) => job === name);
  const whole = ofJob.find(({ recordId }) => recordId === wholeJob);
  if (whole) return whole.retryAt;
  try {
    return jobs[name].next(
      world,
      ofJob.map(({ recordId }) => recordId),
    );
  } catch (error) {
    failed(world, { name, recordId: wholeJob, at: world.clock.now() }, error);
    return undefined;
  }
}
