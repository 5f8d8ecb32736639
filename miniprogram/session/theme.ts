import * as v from "valibot";
import { create } from "zustand";
import { keptValue } from "../platform/kept-value";

const kept = keptValue("theme", 1, v.picklist(["light", "dark"]));
export type Theme = "light" | "dark";

interface ChosenTheme {
  /** Undefined where the phone's own is followed. */
  readonly theme: Theme | undefined;
  readonly choose: (theme: Theme | undefined) => void;
}

/** The look that who holds this phone has chosen. The phone's, whoever is signed in. */
export const useTheme = create<ChosenTheme>((set) => ({
  theme: kept.read(),
  choose: (theme) => {
    if (theme) kept.keep(theme);
    else kept.drop();
    set({ theme });
  },
}));
