import type { SetupServer } from "msw/node";
import { setupMockServer as setup } from "./hosts/node";
import type { SetupMockServerOptions } from "./hosts/setup-options";
import type { RunningWorld } from "./storage/running-world";

/* The door `@distribution/mock-server/node`, with as much of the world as in `./serve`. */

export type { SetupMockServerOptions } from "./hosts/setup-options";
export type { RunningWorld } from "./storage/running-world";

/**
 * The distribution centre inside a test's own process: no port, no second process. It answers what is
 * below `baseUrl` as the HTTP server does. Call `server.listen()` before the tests, `server.close()` and
 * `world.close()` after them.
 *
 * @example const { server, world } = setupMockServer({ baseUrl: "http://mock.test" })
 */
export const setupMockServer: (options?: SetupMockServerOptions) => {
  server: SetupServer;
  world: RunningWorld;
} = setup;
