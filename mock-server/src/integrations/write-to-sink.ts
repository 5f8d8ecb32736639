import { sink } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import type { Outgoing } from "./handler";

/** Keeps what a real receiver would have got, to be looked at under /__mock/sink. */
export function writeToSink(world: World, { channel, path, body }: Outgoing): void {
  world.db.insert(sink).values({ channel, path, body, at: world.clock.now() }).run();
}
