import * as v from "valibot";
import { create } from "zustand";
import { keptValue } from "../platform/kept-value";

const kept = keptValue("amounts-hidden", 1, v.boolean());

interface AmountsHidden {
  readonly hidden: boolean;
  readonly toggle: () => void;
}

/** Whether who holds this phone wants no balance on the screen. The phone's, whoever is signed in. */
export const useAmountsHidden = create<AmountsHidden>((set, get) => ({
  hidden: kept.read() ?? false,
  toggle: () => {
    const hidden = !get().hidden;
    kept.keep(hidden);
    set({ hidden });
  },
}));
