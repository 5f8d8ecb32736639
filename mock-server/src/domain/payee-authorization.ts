import { dayMs } from "./shanghai-time";

/** What is kept of a payee's 免确认收款授权. */
export interface PayeeAuthorization {
  readonly status: "none" | "waiting" | "active" | "revoked";
  /** Until when WeChat's page can be agreed to, while it waits. */
  readonly expiresAt: number | null;
  readonly authorisedAt: number | null;
  readonly revokedAt: number | null;
}

export const neverAuthorised: PayeeAuthorization = {
  status: "none",
  expiresAt: null,
  authorisedAt: null,
  revokedAt: null,
};

/** WeChat's page waits a day, as that of a transfer does. */
const invitationMs = dayMs;

/** As it stands now: what nobody agreed to in time was never asked. */
export function authorisationAt(kept: PayeeAuthorization, now: number): PayeeAuthorization {
  const lapsed = kept.status === "waiting" && kept.expiresAt !== null && kept.expiresAt <= now;
  return lapsed ? declined(kept) : kept;
}

/** Asked for; the page that is open already goes on. */
export function asked(kept: PayeeAuthorization, now: number): PayeeAuthorization {
  if (kept.status === "waiting") return kept;
  return { ...kept, status: "waiting", expiresAt: now + invitationMs };
}

export function agreed(kept: PayeeAuthorization, now: number): PayeeAuthorization {
  return { status: "active", expiresAt: null, authorisedAt: now, revokedAt: kept.revokedAt };
}

/** Not agreed to: as before it was asked for. */
export function declined(kept: PayeeAuthorization): PayeeAuthorization {
  const status = kept.revokedAt === null ? "none" : "revoked";
  return { ...kept, status, expiresAt: null };
}

export function revoked(kept: PayeeAuthorization, now: number): PayeeAuthorization {
  if (kept.status === "waiting") return declined(kept);
  return kept.status === "active" ? { ...kept, status: "revoked", revokedAt: now } : kept;
}
