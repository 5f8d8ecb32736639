import { setupServer, type SetupServer } from "msw/node";
import { mswHandlers } from "../http/msw-handlers";
import { worldHandlers } from "../http/world-handlers";
import { openWorld } from "../scenarios/open-world";
import type { World } from "../storage/world";

export interface SetupMockServerOptions {
  /** Where the code under test thinks the backend is. */
  readonly baseUrl?: string;
  readonly scenario?: string;
  readonly seed?: number;
  readonly now?: number;
}

/**
 * The distribution centre inside a test's own process: no port, no second process. Call
 * `server.listen()` before the tests, `server.close()` and `world.close()` after them.
 *
 * @example const { server, world } = setupMockServer({ baseUrl: "http://mock.test" })
 */
export function setupMockServer(options: SetupMockServerOptions = {}): {
  server: SetupServer;
  world: World;
} {
  const { baseUrl = "http://mock.test", ...worldOptions } = options;
  const log = (line: unknown): void => {
    process.stderr.write(`[mock server] ${JSON.stringify(line)}\n`);
  };
  const world = openWorld({
    ...worldOptions,
    publicUrl: baseUrl,
    // What went well is nobody's business in a test's output.
    log: (entry) => void (entry.level === "info" || log(entry)),
  });
  const handlers = worldHandlers({
    world,
    onFailure: (failure) =>
      process.stderr.write(`[mock server] ${failure.endpoint}: ${failure.problem}\n`),
    rateLimiter: null,
  });
  // Whoever asks is this very process.
  const peer = { address: "127.0.0.1", trusted: true };
  return { server: setupServer(...mswHandlers(handlers, baseUrl, peer)), world };
}
