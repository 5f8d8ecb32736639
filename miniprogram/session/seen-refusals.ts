import * as v from "valibot";
import { create } from "zustand";
import { keptValue } from "../platform/kept-value";

const kept = keptValue("seen-refusals", 1, v.array(v.string()));
/** More than anybody has open at once; the oldest are of no use any more. */
const mostKept = 20;

interface SeenRefusals {
  readonly withdrawids: readonly string[];
  readonly see: (withdrawid: string) => void;
}

/** Which withdrawals that came back their owner has opened: what she has read does not wait for her. */
export const useSeenRefusals = create<SeenRefusals>((set, get) => ({
  withdrawids: kept.read() ?? [],
  see: (withdrawid) => {
    const { withdrawids } = get();
    if (withdrawids.includes(withdrawid)) return;
    const seen = [...withdrawids, withdrawid].slice(-mostKept);
    kept.keep(seen);
    set({ withdrawids: seen });
  },
}));
