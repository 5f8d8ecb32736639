import type { World } from "../storage/world";
import type { Handler } from "./handler";
import { problemOf } from "./problem-of";

/** The first line that the documents log of a handler. */
export function tellBegin(world: World, { begins, recordName }: Handler, recordId: number): void {
  if (begins) world.log({ level: "info", message: `${begins}: ${recordName}=${recordId}` });
}

/** The last one, unless a step has said it. */
export function tellEnd(world: World, { ends }: Handler, recordId: number): void {
  if (!ends) return;
  try {
    world.log({ level: "info", message: ends(world, recordId) });
  } catch (error) {
    // What is told of the record is gone by now; that it was handled is true all the same.
    world.log({ level: "warn", message: problemOf(world, error) });
  }
}
