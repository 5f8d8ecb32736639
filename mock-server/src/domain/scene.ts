import { dayMs } from "./shanghai-time";

/** How long a sun code (太阳码) leads somewhere: long enough for a picture that was saved or printed. */
export const sceneMs = 30 * dayMs;

/** A code with less than this left is not handed out again: who asks for one wants to share it. */
const freshMs = dayMs;

interface Scene {
  readonly expiresAt: number;
}

/** From this very moment on it leads nowhere. */
export function isExpired({ expiresAt }: Scene, now: number): boolean {
  return now >= expiresAt;
}

/** A code that expires after this time is handed out again, so that asking twice is asking once. */
export function reusableAfter(now: number): number {
  return now + freshMs;
}
