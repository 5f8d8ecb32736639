import * as v from "valibot";
import { create } from "zustand";
import { keptValue } from "../platform/kept-value";

const kept = keptValue("auto-withdraw-hint-closed", 1, v.array(v.string()));
/** More than anybody signs in with on one phone. */
const mostKept = 20;

interface ClosedHints {
  readonly memberids: readonly string[];
  readonly close: (memberid: string) => void;
}

/** Who wants to hear no more of 自动提现 on this phone. */
export const useClosedHints = create<ClosedHints>((set, get) => ({
  memberids: kept.read() ?? [],
  close: (memberid) => {
    const memberids = [...get().memberids, memberid].slice(-mostKept);
    kept.keep(memberids);
    set({ memberids });
  },
}));
