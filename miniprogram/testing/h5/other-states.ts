import { goodsStates } from "./goods-states";
import { moneyStates } from "./money-states";
import { peopleStates } from "./people-states";
import type { ScreenToReach } from "./screen-to-reach";
import { withdrawalStates } from "./withdrawal-states";

/** Screens of other people, and those which something has to happen for. */
export const otherStates: readonly ScreenToReach[] = [
  ...peopleStates,
  ...goodsStates,
  ...moneyStates,
  ...withdrawalStates,
];
