import type { RunningWorld } from "../storage/running-world";
import type { RateLimit } from "../storage/token-buckets";

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port?: number | undefined;
  /** Anything but this machine's own address needs a good OPERATOR_PASSWORD in the environment. */
  readonly host?: string | undefined;
  readonly scenario?: string | undefined;
  readonly seed?: number | undefined;
  /** Keeps the world in a file there; in memory where it is left out. */
  readonly dataDir?: string | undefined;
  /** The built H5 mini-program, served at `/`; the one in this package where it is left out. */
  readonly h5Dir?: string | undefined;
  /** The built console, served at `/console/`; the one in this package where it is left out. */
  readonly consoleDir?: string | undefined;
  /** Gets one line of JSON for every request and failure; standard error where it is left out. */
  readonly log?: ((line: string) => void) | undefined;
  /** Where the world's time starts, in epoch milliseconds. */
  readonly now?: number | undefined;
  readonly rateLimit?: RateLimit | "off" | undefined;
  /** Assumed endpoints, log-in apart, answer as a gateway does that does not know them. */
  readonly onlyDocumented?: boolean | undefined;
}

export interface RunningServer<Held extends RunningWorld> {
  readonly url: string;
  readonly world: Held;
  /** Lets the requests under way finish, then closes the world. */
  close(): Promise<void>;
}
