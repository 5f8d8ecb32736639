import type { Clock } from "./clock";

export interface Identity {
  readonly scenario: string;
  readonly seed: number;
}

/** What others hold of the business that runs; all else of it is asked by endpoints. */
export interface RunningWorld {
  readonly clock: Clock;
  /** Replaces the business by a scenario, from its start, and the clock by the time at which it was opened. Unknown names are refused with NOT_FOUND. */
  reset(identity?: Partial<Identity>): void;
  close(): void;
}
