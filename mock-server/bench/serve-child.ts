/* One of our servers in a process of its own: no log, no rate limit, and the world that a measurement asks for. */
import { buildCrowd, type CrowdSize } from "../src/scenarios/crowd/build-crowd";
import { createRandom } from "../src/scenarios/random";
import { settings } from "../src/storage/people-tables";
import { serve } from "../src/hosts/serve";
import type { World } from "../src/storage/world";

export interface ChildOptions {
  readonly scenario: string;
  readonly dataDir?: string;
  /** Puts a crowd into the scenario, which must be empty. */
  readonly crowd?: CrowdSize;
}

const { scenario, dataDir, crowd } = JSON.parse(process.argv[2] ?? "{}") as ChildOptions;
const server = await serve({
  port: 0,
  scenario,
  ...(dataDir !== undefined && { dataDir }),
  log: () => undefined,
  rateLimit: "off",
});
server.world.transaction(() => {
  if (crowd) buildCrowd(server.world, createRandom(1), server.world.clock.now(), crowd);
  liftDailyLimit(server.world);
});
process.stdout.write(`ready ${server.url}\n`);
process.on("SIGTERM", () => void server.close());

/** It is there for people; here a few distributors apply thousands of times. */
function liftDailyLimit(world: World): void {
  const rule = { ...world.books.rule(), dailyWithdrawLimit: Number.MAX_SAFE_INTEGER };
  world.db.update(settings).set({ rule }).run();
}
