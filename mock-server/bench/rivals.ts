import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository, startUntilAnswer, type Running } from "./processes";

interface Rival {
  readonly name: string;
  readonly version: string;
  /** The program inside its package. */
  readonly program: string;
  readonly fileName: string;
  /** The file that tells it what to answer at `/status`. */
  readonly file: (answer: unknown) => unknown;
  readonly args: (file: string, port: number) => readonly string[];
}

/** Fetched when the bench runs and kept in .cache/: none of them is a dependency. */
export const rivals: readonly Rival[] = [
  {
    name: "json-server",
    version: "0.17.4",
    program: "lib/cli/bin.js",
    fileName: "db.json",
    file: (answer) => ({ status: answer }),
    args: (file, port) => ["--quiet", "--host", "127.0.0.1", "--port", String(port), file],
  },
  {
    name: "@stoplight/prism-cli",
    version: "5.16.0",
    program: "dist/index.js",
    fileName: "openapi.json",
    file: (answer) => ({
      openapi: "3.0.3",
      info: { title: "bench", version: "1" },
      paths: {
        "/status": {
          get: {
            responses: {
              200: {
                description: "the same answer each time",
                content: { "application/json": { schema: { type: "object" }, example: answer } },
              },
            },
          },
        },
      },
    }),
    args: (file, port) => [
      "mock",
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--verboseLevel",
      "silent",
      file,
    ],
  },
  {
    name: "@mockoon/cli",
    version: "9.9.0",
    program: "bin/run.js",
    fileName: "environment.json",
    file: mockoonEnvironment,
    args: (file, port) =>
      ["start", "--data", file, "--hostname", "127.0.0.1", "--port", String(port)].concat(
        "--disable-log-to-file",
        "--disable-admin-api",
      ),
  },
];

/** Starts a rival that answers GET /status with `answer`. Throws where it cannot be fetched. */
export async function startRival(rival: Rival, answer: unknown): Promise<Running> {
  const folder = join(repository, ".cache/bench", rival.name.replace(/\W+/g, "-"));
  const inside = join(folder, "node_modules", rival.name);
  await fetchRival(rival, folder, inside);
  const file = join(folder, rival.fileName);
  writeFileSync(file, JSON.stringify(rival.file(answer)));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = await startUntilAnswer(
    [join(inside, rival.program), ...rival.args(file, port)],
    `${url}/status`,
  );
  return { ...started, url };
}

async function fetchRival({ name, version }: Rival, folder: string, inside: string): Promise<void> {
  const manifest = join(inside, "package.json");
  if (existsSync(manifest)) {
    const installed = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    if (installed.version === version) return;
  }
  process.stdout.write(`fetching ${name}@${version}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  const quietly = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0"];
  const args = ["install", ...quietly, `${name}@${version}`];
  // Windows installs npm as a .cmd file, which only a shell can start.
  await promisify(execFile)("npm", args, { cwd: folder, shell: process.platform === "win32" });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function mockoonEnvironment(answer: unknown) {
  const response = {
    uuid: "response",
    body: JSON.stringify(answer),
    latency: 0,
    statusCode: 200,
    label: "",
    headers: [{ key: "content-type", value: "application/json" }],
    bodyType: "INLINE",
    filePath: "",
    databucketID: "",
    sendFileAsBody: false,
    rules: [],
    rulesOperator: "OR",
    disableTemplating: true,
    fallbackTo404: false,
    default: true,
    crudKey: "id",
    callbacks: [],
  };
  return {
    uuid: "environment",
    lastMigration: 33,
    name: "bench",
    endpointPrefix: "",
    latency: 0,
    port: 0,
    hostname: "127.0.0.1",
    folders: [],
    routes: [
      {
        uuid: "route",
        type: "http",
        documentation: "",
        method: "get",
        endpoint: "status",
        responses: [response],
        responseMode: null,
        streamingMode: null,
        streamingInterval: 0,
      },
    ],
    rootChildren: [{ type: "route", uuid: "route" }],
    proxyMode: false,
    proxyHost: "",
    proxyRemovePrefix: false,
    tlsOptions: {
      enabled: false,
      type: "CERT",
      pfxPath: "",
      certPath: "",
      keyPath: "",
      caPath: "",
      passphrase: "",
    },
    cors: true,
    headers: [],
    proxyReqHeaders: [],
    proxyResHeaders: [],
    data: [],
    callbacks: [],
  };
}
