import path from "node:path";

export interface MockServerOptions {
  readonly scenario?: string;
  readonly seed?: number;
  /** Where the world's time starts, in epoch milliseconds. */
  readonly now?: number;
  /** A build of the mini-program for H5, shown at `/`. */
  readonly h5Dir?: string;
  /** A build of the console, shown at `/console/`. */
  readonly consoleDir?: string;
  readonly onlyDocumented?: boolean;
}

export interface RunningMockServer {
  readonly url: string;
  /** One line of JSON for each request: to look at when a journey fails. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Not typed by the mock server's own sources, so that journeys do not pull its types into the mini-program's program. */
type Serve = (
  options: MockServerOptions & { port: number; log: (line: string) => void },
) => Promise<Omit<RunningMockServer, "log">>;

/**
 * That of the reference pictures. What happened today is another story at each hour: by the machine's
 * clock a journey would be of its author's, and yesterday's pictures could not be laid beside today's.
 */
const afternoon = Date.parse("2026-11-26T14:32:00+08:00");

/** The project's mock server on a free port, a new world for each journey, on the same afternoon. */
export async function startMockServer(options: MockServerOptions = {}): Promise<RunningMockServer> {
  const { serve } = (await import("@distribution/mock-server/serve")) as { serve: Serve };
  const log: string[] = [];
  const server = await serve({
    port: 0,
    now: afternoon,
    ...options,
    ...(options.h5Dir === undefined ? {} : { h5Dir: path.resolve(options.h5Dir) }),
    ...(options.consoleDir === undefined ? {} : { consoleDir: path.resolve(options.consoleDir) }),
    log: (line) => log.push(line),
  });
  return { url: server.url, log, close: () => server.close() };
}
