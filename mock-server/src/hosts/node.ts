import { setupServer, type SetupServer } from "msw/node";
import { mswHandler } from "../http/msw-handler";
import { worldHandlers } from "../http/world-handlers";
import { openWorld } from "../scenarios/open-world";
import type { World } from "../storage/world";
import { keyHolder } from "./door";
import type { SetupMockServerOptions } from "./setup-options";
import { staticFiles } from "./static-files";

/** What the door `../node` opens, with the whole world. */
export function setupMockServer(options: SetupMockServerOptions = {}): {
  server: SetupServer;
  world: World;
} {
  const {
    baseUrl = "http://mock.test",
    controlKey = null,
    onlyDocumented,
    ...worldOptions
  } = options;
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
    allowance: null,
    onlyDocumented,
  });
  const site = { handlers, files: staticFiles(), now: () => world.clock.now() };
  // Whoever asks is this very process.
  const peerOf = (headers: Headers) => keyHolder("127.0.0.1", headers, controlKey);
  return { server: setupServer(mswHandler(site, new URL(baseUrl, pageUrl()), peerOf)), world };
}

/** Where a simulated page is; Node without one has none, and a blank page is nowhere. */
function pageUrl(): string {
  const { href = "" } = (globalThis as { location?: { href?: string } }).location ?? {};
  return href.startsWith("http") ? href : "http://localhost";
}
