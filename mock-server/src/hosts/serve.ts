import { Refusal } from "../domain/refusal";
import { worldHandlers } from "../http/world-handlers";
import { problemOf } from "../integrations/problem-of";
import { inTurn, isTurnTaken } from "../jobs/in-turn";
import { dueSteps } from "../jobs/run-due-jobs";
import { bySlices } from "../jobs/steps";
import { startDelivering } from "../outbox/start-delivering";
import { openWorld } from "../scenarios/open-world";
import type { Log } from "../storage/log";
import { DataFolderError } from "../storage/data-folder-error";
import { createTokenBuckets } from "../storage/token-buckets";
import type { World } from "../storage/world";
import { isPasswordWeak } from "../use-cases/session/operator-password";
import type { Door } from "./door";
import { environmentProblems } from "./environment-problems";
import { listenHttp, type HttpServer } from "./listen-http";
import type { RunningServer, ServeOptions } from "./serve-options";
import { StartError } from "./start-error";
import { staticFiles } from "./static-files";

export type MockServer = RunningServer<World>;

const loopbackHosts: readonly string[] = ["127.0.0.1", "::1", "localhost"];
const defaultRateLimit = { perSecond: 200, burst: 400 };
const jobIntervalMs = 1000;

/** Starts the mock server. Throws a StartError whose message says in one sentence why it cannot. */
export async function serve(options: ServeOptions = {}): Promise<MockServer> {
  const { port = 8787, host = "127.0.0.1", rateLimit = defaultRateLimit } = options;
  const problems = environmentProblems(process.env);
  if (problems.length > 0) throw new StartError("settings-wrong", problems.join("\n"));
  const door = doorOf(host);
  const logLine = createLog(options.log ?? ((line) => process.stderr.write(`${line}\n`)));
  const server = await listenHttp({ port, host, door, logLine });
  const world = await openOrClose(server, options, logLine);
  server.answerWith({
    handlers: worldHandlers({
      world,
      onFailure: (failure) => logLine({ level: "error", ...failure }),
      allowance: rateLimit === "off" ? null : createTokenBuckets(rateLimit),
      onlyDocumented: options.onlyDocumented,
    }),
    files: staticFiles(options),
    now: () => world.clock.now(),
  });
  const stopJobs = startJobs(world);
  const stopDelivering = startDelivering(world);
  const stop = async (): Promise<void> => {
    await Promise.all([server.close(), stopDelivering(), stopJobs()]);
    world.close();
  };
  let stopped: Promise<void> | null = null;
  return { url: server.url, world, close: () => (stopped ??= stop()) };
}

/** Throws a StartError where others could reach the server behind a password that they can guess. */
function doorOf(host: string): Door {
  const isLoopback = loopbackHosts.includes(host);
  if (!isLoopback && isPasswordWeak()) {
    throw new StartError(
      "password-weak",
      `Set OPERATOR_PASSWORD to 8 characters or more, not "operator", before serving on ${host}: others can reach the server there.`,
    );
  }
  const controlKey = process.env["MOCK_CONTROL_KEY"] || null;
  return { ownNamesOnly: isLoopback && isPasswordWeak(), controlKey };
}

async function openOrClose(
  server: HttpServer,
  { scenario, seed, dataDir, now }: ServeOptions,
  log: Log,
): Promise<World> {
  try {
    return openWorld({
      ...(scenario === undefined ? {} : { scenario }),
      ...(seed === undefined ? {} : { seed }),
      ...(dataDir === undefined ? {} : { dataDir }),
      ...(now === undefined ? {} : { now }),
      log,
      publicUrl: server.url,
    });
  } catch (error) {
    await server.close();
    const sentence = error instanceof Error ? error.message : "unknown reason";
    // An unknown scenario and a folder that cannot be used bring sentences of their own.
    const isSaid = error instanceof Refusal || error instanceof DataFolderError;
    const message = isSaid ? sentence : `Cannot open the world: ${sentence}`;
    throw new StartError("world-unusable", message, { cause: error });
  }
}

type LogLine = (entry: Readonly<Record<string, string | number>>) => void;

function createLog(write: (line: string) => void): LogLine {
  return (entry) => write(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}

/** Runs the jobs whose time has come, once a second, unless time is being moved by hand. The returned function waits for what is under way. */
function startJobs(world: World): () => Promise<void> {
  let run: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (run !== undefined || isTurnTaken(world)) return;
    run = inTurn(world, () => bySlices(dueSteps(world)))
      .catch((error: unknown) =>
        world.log({ level: "error", job: "due-jobs", problem: problemOf(world, error) }),
      )
      .finally(() => {
        run = undefined;
      });
  }, jobIntervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await run;
  };
}
