/** What decides whether a product may be sold. */
interface Product {
  readonly stock: number;
  /** By the platform, which looks at every new product. */
  readonly approved: boolean;
  /** The platform took it off the shelf, and only the platform puts it back. */
  readonly forcedOff: boolean;
}

/** Why a product cannot be put on the shelf, as a sentence; undefined where it can. */
export function shelfProblem({ stock, approved, forcedOff }: Product): string | undefined {
  if (!approved) return "商品还没有审核通过，不能上架";
  if (forcedOff) return "平台已强制下架，只有平台能恢复";
  return stock > 0 ? undefined : "没有库存的商品不能上架";
}

interface Stocked {
  readonly stock: number;
}

/**
 * How many pieces an order takes of each SKU: of one that has enough, since buyers seldom mix, else of
 * one after the other. Undefined where all of them together have too few.
 */
export function piecesOf<Sku extends Stocked>(
  skus: readonly Sku[],
  quantity: number,
): readonly { readonly sku: Sku; readonly pieces: number }[] | undefined {
  const enough = skus.find(({ stock }) => stock >= quantity);
  if (enough) return [{ sku: enough, pieces: quantity }];
  let missing = quantity;
  const taken = skus.map((sku) => {
    const pieces = Math.min(sku.stock, missing);
    missing -= pieces;
    return { sku, pieces };
  });
  return missing > 0 ? undefined : taken.filter(({ pieces }) => pieces > 0);
}
