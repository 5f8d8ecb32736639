import type { World } from "../storage/world";
import type { OutgoingChannel } from "../domain/outgoing-channels";
import { channels } from "./channels";
import type { Outcome, Outgoing } from "./handler";
import { postJson, readText } from "./post-json";
import { withoutSecrets } from "./without-secrets";
import { writeToSink } from "./write-to-sink";

/** The real address of a channel; undefined where its messages go to the sink. */
export function addressOf(channel: OutgoingChannel): string | undefined {
  const { address } = channels[channel];
  return (address && process.env[address]) || undefined;
}

/** Sends it to the channel's address; where none is set it is left to be written to the sink, and nobody is waited for. */
export function post(world: World, outgoing: Outgoing): Outcome | Promise<Outcome> {
  const url = addressOf(outgoing.channel);
  return url === undefined ? toSink(world, outgoing) : send(world, outgoing, url);
}

function toSink(world: World, outgoing: Outgoing): Outcome {
  const outcome = outgoing.outcomeOf?.(undefined);
  return {
    ...outcome,
    write: () => {
      writeToSink(world, outgoing);
      outcome?.write?.();
    },
  };
}

/** Throws where it was not taken. */
async function send(world: World, outgoing: Outgoing, url: string): Promise<Outcome> {
  const { token = "" } = channels[outgoing.channel];
  const secret = process.env[token];
  const reply = await postJson(
    outgoing.path === "" ? url : url.replace(/\/+$/, "") + outgoing.path,
    JSON.stringify(outgoing.body),
    secret ? { authorization: `Bearer ${secret}` } : {},
  );
  if (outgoing.outcomeOf)
    return outgoing.outcomeOf(parse(withoutSecrets(world, await readText(reply))));
  await reply.body?.cancel();
  return {};
}

/** The text itself where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
