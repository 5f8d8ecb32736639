import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildCrowd } from "./crowd/build-crowd";
import { addOperator } from "./empty";
import type { Scenario } from "./scenario";

/** A hundred thousand orders of a thousand distributors, the personas among them: for lists without an end, and for measuring. */
export const large: Scenario = {
  name: "large",
  isLong: true,
  build: (world, random, now) => {
    addOperator(world);
    buildCrowd(world, random, now, { orders: 100_000, distributors: 1_000 });
    collectGarbage();
  },
};

/** V8 would keep what the building left behind until it needs the room, and a sixth of the server's memory would be waste. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
}
