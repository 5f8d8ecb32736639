import { useOffered } from "../data/offers";
import { routeOf, type PageName } from "../routes";

/** Whether there is anything behind an entrance: a page whose questions the backend does not know is not led to. */
export function useOffersPage(name: PageName): boolean {
  return useOffered(...(routeOf(name).needs ?? []));
}
