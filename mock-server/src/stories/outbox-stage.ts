import type { EventKey } from "@distribution/sdk";
import { vi } from "vitest";
import type { OutgoingChannel } from "../domain/outgoing-channels";
import type { LogEntry } from "../storage/log";
import { openReceiver, type Receiver } from "./receiver";
import { openStage, type Stage } from "./testing";

/** Noon in Shanghai: no story crosses midnight by accident. */
export const noon = Date.parse("2026-11-22T12:00:00+08:00");

interface LogLine extends LogEntry {
  readonly message: string;
}

/** A stage with a receiver outside, for tales of events and of who is told of them. */
export type OutboxStage = Awaited<ReturnType<typeof openOutboxStage>>;

export async function openOutboxStage() {
  // The longest wait for the next attempt: it does not end by itself while a test runs.
  vi.spyOn(Math, "random").mockReturnValue(1);
  const lines: LogLine[] = [];
  const stage: Stage = await openStage({
    scenario: "newcomer",
    now: noon,
    log: (line) => void lines.push(JSON.parse(line) as LogLine),
  });
  const { world } = stage.server;
  const receiver: Receiver = await openReceiver();
  const { control } = stage;
  const outbox = async (query?: Parameters<typeof control.outbox.list>[0]) =>
    (await control.outbox.list(query)).events;
  return {
    ...stage,
    world,
    receiver,
    outbox,
    /** What the server told whoever runs it, requests apart. */
    told: (level?: LogLine["level"]) =>
      lines.filter((line) => line.method === undefined && (!level || line.level === level)),
    subscribe: (rest: { eventkeys?: EventKey[]; secret?: string } = {}) =>
      control.subscriber.add({
        url: `${receiver.url}/hook`,
        ...rest,
      }),
    /** The subscribers' deliveries, oldest event first. */
    subscribed: async () =>
      (await outbox())
        .toReversed()
        .flatMap((event) => event.deliveries)
        .filter((delivery) => delivery.receiver.startsWith("subscriber:")),
    /** What the built-in receivers got, oldest first. */
    sunk: async (channel?: OutgoingChannel) => {
      const { list } = await control.outbox.sink({ channel });
      return list.map(({ path, body }) => ({ path, body })).toReversed();
    },
    pass: (advancems: number) => control.time.move({ advancems }),
    /** Delivers what is due, also what the server has under way by itself. */
    deliver: () => control.time.runJob({ job: "deliver-events" }),
    close: async () => {
      await stage.server.close();
      await receiver.close();
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    },
  };
}
