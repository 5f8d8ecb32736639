import type { EventKey } from "@distribution/sdk/server";
import type { events } from "../storage/outbox-tables";
import type { LogEntry } from "../storage/log";
import type { World } from "../storage/world";
import type { OutgoingChannel } from "../domain/outgoing-channels";

/** What a handler is told: which record, and when it happened. */
export type Happened = Pick<typeof events.$inferSelect, "recordId" | "at">;

/** Runs in the transaction that marks the step as done, so that neither is there without the other. */
export type Write = () => void;

/** What came of a step that succeeded. */
export interface Outcome {
  readonly write?: Write | undefined;
  readonly log?: LogEntry | undefined;
  /** What the interface answers beside its success. */
  readonly answer?: { readonly message?: string; readonly erpProductId?: string } | undefined;
}

/** One call to the outside. */
export interface Outgoing {
  readonly channel: OutgoingChannel;
  /** Comes after the channel's address; empty where the address is the whole. */
  readonly path: string;
  readonly body: object;
  /** What a reply of 2xx says; undefined is the sink's. Throws a StepProblem where it is a failure all the same. */
  readonly outcomeOf?: (reply: unknown) => Outcome;
}

/** A failure that the documents have a sentence for. */
export class StepProblem extends Error {
  override readonly name = "StepProblem";

  constructor(
    message: string,
    /** The documented line of the log; the message itself where it is left out. */
    readonly sentence: string = message,
  ) {
    super(message);
  }
}

/** Why nothing can be told of a record, in the documents' words. */
export function missing(what: string, recordId: number): StepProblem {
  return new StepProblem(`${what}不存在`, `${what}不存在: ${recordId}`);
}

export interface Step {
  /** To whom it speaks; left out where it writes a row of our own. */
  readonly channel?: OutgoingChannel;
  /**
   * From what is true when it is delivered: a call to send, or what came of it already. Throws where
   * it cannot tell; it is tried again.
   */
  readonly run: (world: World, happened: Happened) => Outgoing | Outcome;
}

/** 处理: what happens outside at an event, as the documents show it under one interface path. */
export interface Handler {
  readonly path: `/custom/${string}`;
  readonly summary: string;
  readonly eventKey: EventKey;
  /** The documented first line of its log, without the record; the stock warning has none. */
  readonly begins?: string;
  /** What its log calls the record. */
  readonly recordName: string;
  /** The documented last line. Left out where the step says it. */
  readonly ends?: (world: World, recordId: number) => string;
  /** By the names of their receivers in the outbox: each fails and is retried alone. */
  readonly steps: Readonly<Record<string, Step>>;
}
