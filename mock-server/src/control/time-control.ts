import { Refusal } from "../domain/refusal";
import { dayMs } from "../domain/shanghai-time";
import { inTurn } from "../jobs/in-turn";
import { travelSteps } from "../jobs/run-due-jobs";
import { runJob as jobSteps } from "../jobs/run-job";
import { bySlices } from "../jobs/steps";
import { deliverDue } from "../outbox/deliver";
import type { SlowUseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";
import { upcoming } from "./upcoming";

/* Time, and what happens because it passes. These take their turns; whoever asks for anything else is answered meanwhile. */

const latestMs = Date.UTC(2100, 0);
const longestMs = 366 * dayMs;
/** The world's time goes on while a request is on its way: a moment just over is meant as now. */
const justOverMs = 5_000;

/** Time only goes on: what happened at a later time would have to be unmade. */
const clock: SlowUseCase<ControlApi["time"]["move"]> = (world, { advancems, now }) =>
  inTurn(world, async () => {
    const present = world.clock.now();
    const asked = now ?? present + (advancems ?? 0);
    const target = asked < present && asked >= present - justOverMs ? present : asked;
    if (target < present) throw new Refusal("STATE_CONFLICT", "时间不能倒退");
    if (target > latestMs) throw new Refusal("VALIDATION_FAILED", "时间不能晚于 2100 年");
    if (target - present > longestMs) {
      throw new Refusal("VALIDATION_FAILED", "一次最多前进 366 天");
    }
    await bySlices(travelSteps(world, target));
    return { now: world.clock.now() };
  });

const runJob: SlowUseCase<ControlApi["time"]["runJob"]> = async (world, { job }) => ({
  job,
  changed:
    job === "deliver-events"
      ? await deliverDue(world)
      : await inTurn(world, () => bySlices(jobSteps(world, job, world.clock.now(), "by hand"))),
});

/** What the endpoints about time do. */
export const timeUseCases: UseCasesOf<ControlApi["time"]> = { move: clock, runJob, upcoming };
