import * as v from "valibot";
import { create } from "zustand";
import { serverNow } from "./server-clock";

const session = v.object({ token: v.string(), expiresat: v.number(), name: v.string() });
export type OperatorSession = v.InferOutput<typeof session>;

/** The mini-program lives at the same origin: the console's names begin with its own. */
const key = "console.operator";

interface OperatorStore {
  readonly session: OperatorSession | null;
  /** The server takes the session no more; nobody asked to be signed out. */
  readonly isExpired: boolean;
  readonly signIn: (session: OperatorSession) => void;
  readonly signOut: () => void;
  readonly expire: () => void;
}

/** Who is signed in, in every tab of this browser. What was kept and is not as expected counts as signed out. */
export const useOperator = create<OperatorStore>()((set) => ({
  session: readSession(),
  isExpired: false,
  signIn: (next) => {
    localStorage.setItem(key, JSON.stringify(next));
    set({ session: next, isExpired: false });
  },
  signOut: () => {
    localStorage.removeItem(key);
    set({ session: null, isExpired: false });
  },
  expire: () => {
    localStorage.removeItem(key);
    set({ session: null, isExpired: true });
  },
}));

function readSession(): OperatorSession | null {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), session), localStorage.getItem(key));
  return kept.success && kept.output.expiresat > serverNow() ? kept.output : null;
}

/** Another tab signed in or out. */
export function followOtherTabs(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key) useOperator.setState({ session: readSession() });
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}
