import { memberApi, type OutputOf } from "@distribution/sdk";
import { create } from "zustand";
import { keptValue, type KeptValue } from "../platform/kept-value";

export type SignedIn = OutputOf<typeof memberApi.session.loginByMiniapp>;

interface Session {
  readonly status: "signed-out" | "signing-in" | "signed-in";
  readonly member: SignedIn["member"] | undefined;
}

/** Who is signed in. The token itself is the client's business; only what screens show is here. */
export const useSessionStore = create<Session>(() => ({ status: "signed-out", member: undefined }));

/** The sign-in of an account, as it is kept on the phone. */
export function keptSession(account: string): KeptValue<SignedIn> {
  return keptValue(`session:${account}`, 1, memberApi.session.loginByMiniapp.output);
}
