import type { GoodsRow } from "../../storage/rows";
import type { World } from "../../storage/world";

/**
 * Whether members can get at it: on the shelf, and of a channel that the rule has open. One that the
 * merchant switched off is gone from lists, posters and old shares at the next answer.
 */
export function isOnSale(world: World, { onShelf, channel }: GoodsRow): boolean {
  return onShelf && world.books.rule().adaptiveChannels.includes(channel);
}
