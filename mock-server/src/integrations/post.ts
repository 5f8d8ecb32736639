import type { World } from "../storage/world";
import { channels } from "./channels";
import type { Outgoing, Write } from "./handler";
import { postJson } from "./post-json";
import { writeToSink } from "./write-to-sink";

/** Sends it to the channel's address, or, where none is set, leaves it to be written to the sink. Throws where it was not taken. */
export async function post(world: World, outgoing: Outgoing): Promise<Write | undefined> {
  const { address = "", token = "" } = channels[outgoing.channel];
  const url = process.env[address];
  if (!url) return () => writeToSink(world, outgoing);
  const secret = process.env[token];
  const reply = await postJson(
    outgoing.path === "" ? url : url.replace(/\/+$/, "") + outgoing.path,
    JSON.stringify(outgoing.body),
    secret ? { authorization: `Bearer ${secret}` } : {},
  );
  if (!outgoing.problemOf) {
    await reply.body?.cancel();
    return undefined;
  }
  const problem = outgoing.problemOf(await reply.json());
  if (problem !== undefined) throw new Error(problem);
  return undefined;
}
