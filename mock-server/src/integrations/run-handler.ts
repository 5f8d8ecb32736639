import { and, eq } from "drizzle-orm";
import type { EventBody } from "@distribution/sdk/server";
import { handledSteps } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import { StepProblem, type Handler, type Outcome } from "./handler";
import { performStep } from "./perform-step";
import { problemOf } from "./problem-of";
import { tellBegin, tellEnd } from "./tell";

/** What an interface answers, as documented. */
export interface HandlerAnswer {
  readonly success: boolean;
  readonly message?: string;
  readonly erpProductId?: string;
}

/** Handles an event that came to a handler's interface path: all its steps, one after the other, now. */
export async function runHandler(
  world: World,
  handler: Handler,
  event: EventBody,
  webhookId: string | null,
): Promise<HandlerAnswer> {
  if (event.eventKey !== handler.eventKey) {
    return { success: false, message: `这个接口只处理 ${handler.eventKey} 事件` };
  }
  const happened = { recordId: Number(event.payload), at: event.timestamp };
  tellBegin(world, handler, happened.recordId);
  let said: Outcome["answer"] = {};
  let problem: string | undefined;
  for (const [name, step] of Object.entries(handler.steps)) {
    // A webhook comes at least once: what was done for this one is not done again.
    if (webhookId !== null && isDone(world, webhookId, name)) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop -- in the documented order
      const outcome = await performStep(world, step, happened);
      world.transaction(() => {
        outcome.write?.();
        if (webhookId !== null) noteDone(world, webhookId, name);
      });
      if (outcome.log) world.log(outcome.log);
      said = { ...said, ...outcome.answer };
    } catch (error) {
      const words = problemOf(world, error);
      const sentence = error instanceof StepProblem ? error.sentence : words;
      world.log({ level: "error", message: sentence, path: handler.path, step: name });
      problem ??= words;
    }
  }
  if (problem !== undefined) return { success: false, message: problem };
  tellEnd(world, handler, happened.recordId);
  return { success: true, ...said };
}

function isDone(world: World, webhookId: string, step: string): boolean {
  const row = world.db
    .select()
    .from(handledSteps)
    .where(and(eq(handledSteps.webhookId, webhookId), eq(handledSteps.step, step)))
    .get();
  return row !== undefined;
}

function noteDone(world: World, webhookId: string, step: string): void {
  world.db
    .insert(handledSteps)
    .values({ webhookId, step, at: world.clock.now() })
    .onConflictDoNothing()
    .run();
}
