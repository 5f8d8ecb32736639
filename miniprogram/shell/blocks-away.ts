import type { Box } from "../platform/measure";

/** How many screens above and below the one that is seen stay drawn: farther than a flick of a thumb. */
const screensAround = 2;

/** Of each block that is too far away to be seen soon, its height: an empty room of that height takes its place. */
export type BlocksAway = ReadonlyMap<number, number>;

/** Which of these blocks are away now; `before` itself where nothing has changed, so that nothing is drawn. */
export function blocksAway(
  boxes: readonly Box[],
  viewportHeight: number,
  before: BlocksAway,
): BlocksAway {
  const away = new Map<number, number>();
  const margin = screensAround * viewportHeight;
  for (const [index, { top, height }] of boxes.entries()) {
    // What has no height is not laid out: on a hidden page, or before the first layout.
    if (height > 0 && (top + height < -margin || top > viewportHeight + margin)) {
      away.set(index, height);
    }
  }
  const isSame =
    away.size === before.size && [...away].every(([index, height]) => before.get(index) === height);
  return isSame ? before : away;
}
