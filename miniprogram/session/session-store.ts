import type { OutputOf, memberApi } from "@distribution/sdk";
import { create } from "zustand";
import { readStorage, removeStorage, writeStorage } from "../platform/storage";
import { accountName } from "./persona";

export type SignedIn = OutputOf<typeof memberApi.session.loginByMiniapp>;

interface Session {
  readonly status: "signed-out" | "signing-in" | "signed-in";
  readonly member: SignedIn["member"] | undefined;
}

/** Who is signed in. The token itself is the client's business; only what screens show is here. */
export const useSessionStore = create<Session>(() => ({ status: "signed-out", member: undefined }));

const storageKey = () => `session:${accountName()}`;

/** The kept sign-in, where it has not expired. */
export function readKeptSession(now: number): SignedIn | undefined {
  const kept = readStorage(storageKey()) as SignedIn | undefined;
  // Its shape is only what `keepSession` wrote; one without a time has expired.
  return kept && kept.expiresat > now ? kept : undefined;
}

export function keepSession(session: SignedIn): void {
  writeStorage(storageKey(), session);
}

export function forgetSession(): void {
  removeStorage(storageKey());
}
