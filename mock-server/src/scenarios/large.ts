import { Session } from "node:inspector";
import { buildCrowd } from "./crowd/build-crowd";
import { addOperator } from "./empty";
import type { Scenario } from "./scenario";

/** A hundred thousand orders of a thousand distributors, the personas among them: for lists without an end, and for measuring. */
export const large: Scenario = {
  name: "large",
  summary: "十万笔订单、一千位分销员：看长列表与性能",
  isLong: true,
  build: (world, random, now) => {
    addOperator(world);
    buildCrowd(world, random, now, { orders: 100_000, distributors: 1_000 });
    collectGarbage();
  },
};

/**
 * V8 would keep what the building left behind until it needs the room: a fifth of the server's memory,
 * and waste. Asked as debuggers ask, it hands back its young generation too, at the next turn.
 */
function collectGarbage(): void {
  const session = new Session();
  session.connect();
  // To end it within its own answer hangs the process.
  session.post("HeapProfiler.collectGarbage", () => setImmediate(() => session.disconnect()));
}
