import { serve as serveWorld } from "./hosts/serve";
import type { RunningServer, ServeOptions } from "./hosts/serve-options";
import type { RunningWorld } from "./storage/running-world";

/*
 * The door `@distribution/mock-server/serve`. What others may hold of the world is said here: the rest of it
 * would bring the types of the database into their programs.
 */

export type { ServeOptions } from "./hosts/serve-options";
export type { RunningWorld } from "./storage/running-world";
export type MockServer = RunningServer<RunningWorld>;

/** Starts the mock server. Throws an Error named StartError whose message says in one sentence why it cannot. */
export const serve: (options?: ServeOptions) => Promise<MockServer> = serveWorld;
