import { type Channel, channels } from "@distribution/sdk";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";

/**
 * The channels that the operator has open, as far as is known: all of them before the rule has come.
 * What is switched off is gone at the next answer, without an upload. `ask: false` only looks.
 */
export function useOpenChannels({ ask = true }: { readonly ask?: boolean } = {}): ReadonlySet<
  Channel | "unknown"
> {
  const rule = useAnswer(client.recruit.publicRule, {}, { when: ask }).data;
  return new Set<Channel | "unknown">(rule?.channels ?? channels);
}
