import { notificationChannels } from "@distribution/sdk/server";
import type { OutgoingChannel } from "../domain/outgoing-channels";
import type { Handler } from "../integrations/handler";
import { handlers } from "../integrations/handlers";
import { addressOf } from "../integrations/post";

/** The receivers that are this server itself: its own log, and the sink of every channel without a real address. */
export function localReceivers(): readonly string[] {
  return [
    ...Object.values<Handler>(handlers).flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([name, { channel }]) =>
        channel === undefined || isLocal(channel) ? [`handler:${name}`] : [],
      ),
    ),
    ...notificationChannels.filter(isLocal).map((channel) => `notification:${channel}`),
  ];
}

const isLocal = (channel: OutgoingChannel): boolean => addressOf(channel) === undefined;
