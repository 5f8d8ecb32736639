import { memberApi, type OutputOf } from "@distribution/sdk";
import * as v from "valibot";
import { create } from "zustand";
import { keptValue, type KeptValue } from "../platform/kept-value";

export type SignedIn = OutputOf<typeof memberApi.session.loginByMiniapp>;

interface Session {
  /** left: she has signed out herself, and nobody is signed in before somebody says so. */
  readonly status: "left" | "signed-out" | "signing-in" | "signed-in";
  readonly member: SignedIn["member"] | undefined;
}

/** That she has left outlives the app: the next start signs nobody in either. */
export const keptLeft = keptValue("signed-out", 1, v.literal(true));

/** Who is signed in. The token itself is the client's business; only what screens show is here. */
export const useSessionStore = create<Session>(() => ({
  status: keptLeft.read() ? "left" : "signed-out",
  member: undefined,
}));

/** The sign-in of an account, as it is kept on the phone. */
export function keptSession(account: string): KeptValue<SignedIn> {
  return keptValue(`session:${account}`, 1, memberApi.session.loginByMiniapp.output);
}
