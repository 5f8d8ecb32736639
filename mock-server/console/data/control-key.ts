import { create } from "zustand";

/** In this tab and as long as it lives: a key opens the whole world, to whoever sits down here next too. */
const keptAs = "console.control-key";

interface ControlKeyStore {
  /** The server's MOCK_CONTROL_KEY as the developer entered it; empty where nobody did. */
  readonly key: string;
  /** The server has a key, and was not shown it. */
  readonly isMissing: boolean;
  readonly enter: (key: string) => void;
  readonly forget: () => void;
}

/** The key of a mock server that was started with one. */
export const useControlKey = create<ControlKeyStore>()((set) => ({
  key: sessionStorage.getItem(keptAs) ?? "",
  isMissing: false,
  enter: (key) => {
    sessionStorage.setItem(keptAs, key);
    set({ key });
  },
  forget: () => {
    sessionStorage.removeItem(keptAs);
    set(({ key, isMissing }) => ({ key: "", isMissing: isMissing || key !== "" }));
  },
}));
