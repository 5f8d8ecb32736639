import * as v from "valibot";
import { charactersOf } from "./text";

/**
 * Text about a person of which a part is hidden, as `张*` or `138****2046`. A type of its own, so that
 * a server cannot answer with the whole text where the platform forbids it: that does not compile.
 */
export const masked = v.pipe(v.string(), v.brand("Masked"));
export type Masked = v.InferOutput<typeof masked>;

/** A phone, card or e-mail address as it may be shown: `138****2046`, `l***@example.com`. */
export function maskAccount(account: string): Masked {
  return hideMiddle(account) as Masked;
}

function hideMiddle(account: string): string {
  const at = account.indexOf("@");
  if (at > 0) return `${charactersOf(account)[0] ?? ""}***${account.slice(at)}`;
  if (account.length <= 7) return "*".repeat(account.length);
  return `${account.slice(0, 3)}****${account.slice(-4)}`;
}
