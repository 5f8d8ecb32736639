import type { World } from "../storage/world";
import { plainLine } from "./plain-line";
import { withoutSecrets } from "./without-secrets";

/** Why something failed outside, on one line that may be kept. `fetch failed` says nothing: its cause does. */
export function problemOf(world: World, error: unknown): string {
  if (!(error instanceof Error)) return "a thrown value";
  const { message, cause } = error;
  const words = cause instanceof Error ? `${message}: ${cause.message}` : message;
  // The database quotes what it was given.
  return plainLine(withoutSecrets(world, words.replace(/\nparams: [^]*$/, "")));
}
