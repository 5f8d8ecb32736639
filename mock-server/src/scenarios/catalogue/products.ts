import type { CatalogueProduct } from "./catalogue-product";
import { dailyBasket } from "./shelves/daily-basket";
import { hillPantry } from "./shelves/hill-pantry";
import { lightDigital } from "./shelves/light-digital";
import { plainHome } from "./shelves/plain-home";
import { softCare } from "./shelves/soft-care";

const shelves: readonly (readonly CatalogueProduct[])[] = [
  hillPantry,
  plainHome,
  dailyBasket,
  lightDigital,
  softCare,
];

/**
 * Forty products of both channels, with a few at the edges: nearly sold out, sold out, off the shelf,
 * closed to commission. The shelves are mixed evenly, so that no page of the list is all of one kind.
 */
export const products: readonly CatalogueProduct[] = shelves
  .flatMap((shelf) =>
    shelf.map((product, index) => ({ product, place: (index + 0.5) / shelf.length })),
  )
  .sort((one, other) => one.place - other.place)
  .map(({ product }) => product);
