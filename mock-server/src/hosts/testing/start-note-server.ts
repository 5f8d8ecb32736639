import {
  defineEndpoint,
  type Endpoint,
  type ErrorReply,
  type Tree,
} from "@distribution/sdk/server";
import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import * as v from "valibot";
import { Refusal } from "../../domain/refusal";
import type { Failure } from "../../http/answer-request";
import { createHandlers } from "../../http/create-handlers";
import { createFaults } from "../../storage/faults";
import { createRequestLog } from "../../storage/request-log";
import { createTokenBuckets, type RateLimit } from "../../storage/token-buckets";
import type { World } from "../../storage/world";
import type { Door } from "../door";
import { listenHttp, type HttpServer } from "../listen-http";
import { staticFiles } from "../static-files";

/* A server with a small API of its own, so that tests take every path through the HTTP layer on purpose. */

const base = {
  summary: "",
  access: "public",
  idempotent: true,
  source: "assumed",
  errors: [],
} as const;
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const echo = defineEndpoint({
  ...base,
  name: "note.echo",
  method: "POST",
  path: "/note/echo",
  input: v.object({
    text: v.pipe(v.string(), v.maxLength(5)),
    amount,
    kind: v.optional(v.picklist(["a", "b"]), "a"),
  }),
  output: v.object({ text: v.string(), amount, kind: v.string(), keys: v.array(v.string()) }),
});
const find = defineEndpoint({
  ...base,
  name: "note.find",
  method: "GET",
  path: "/distribution/note/find",
  input: v.object({ text: v.optional(v.string(), "") }),
  output: v.object({ text: v.string() }),
});
const mine = defineEndpoint({
  ...base,
  name: "note.mine",
  method: "GET",
  path: "/note/mine",
  access: "member",
  input: v.object({}),
  output: v.boolean(),
});
const refuse = defineEndpoint({
  ...base,
  name: "note.refuse",
  method: "POST",
  path: "/note/refuse",
  input: v.object({ code: v.picklist(["STATE_CONFLICT", "NOT_FOUND", "throw", "throw-nothing"]) }),
  output: v.boolean(),
  errors: ["STATE_CONFLICT"],
});
const broken = defineEndpoint({
  ...base,
  name: "note.broken",
  method: "GET",
  path: "/note/broken",
  input: v.object({}),
  output: v.object({ amount: v.number() }),
});
const visit = defineEndpoint({
  ...base,
  name: "note.visit",
  method: "GET",
  writes: true,
  path: "/note/visit",
  input: v.object({}),
  output: v.boolean(),
});
const visits = defineEndpoint({
  ...base,
  name: "note.visits",
  method: "GET",
  path: "/note/visits",
  input: v.object({}),
  output: v.number(),
});
const control = defineEndpoint({
  ...base,
  name: "control.poke",
  method: "POST",
  path: "/__mock/poke",
  access: "loopback",
  input: v.object({}),
  output: v.boolean(),
});

/** Of two members, the second of whom has signed in twice. */
const goodTokens = ["good", "other good"];

const endpoints = {
  note: { echo, find, mine, refuse, broken, visit, visits },
  control,
} as const satisfies Tree<Endpoint>;

export interface NoteServerOptions {
  readonly rateLimit?: RateLimit;
  readonly h5Dir?: string;
  readonly consoleDir?: string;
  readonly door?: Partial<Door>;
  /** The world's time; the machine's where it is left out. */
  readonly now?: () => number;
}

export interface NoteServer {
  readonly url: string;
  readonly lines: Readonly<Record<string, string | number>>[];
  readonly failures: Failure[];
  readonly close: HttpServer["close"];
}

export async function startNoteServer(options: NoteServerOptions = {}): Promise<NoteServer> {
  const lines: NoteServer["lines"] = [];
  const failures: Failure[] = [];
  let visitCount = 0;
  const server = await listenHttp({
    port: 0,
    host: "127.0.0.1",
    door: { ownNamesOnly: false, controlKey: null, ...options.door },
    logLine: (line) => lines.push(line),
  });
  server.answerWith({
    files: staticFiles(options),
    now: options.now ?? Date.now,
    handlers: createHandlers({
      endpoints,
      useCases: {
        note: {
          echo: (_world, input) => ({ ...input, keys: Object.keys(input) }),
          find: (_world, { text }) => ({ text }),
          mine: () => true,
          refuse: (_world, { code }) => {
            if (code === "throw") throw new Error("secret detail");
            // eslint-disable-next-line no-throw-literal -- the boundary must survive even this
            if (code === "throw-nothing") throw undefined;
            throw new Refusal(code, "不行", { status: 2, allowed: [3] });
          },
          broken: () => ({ amount: "secret" }) as never,
          visit: () => (visitCount += 1) > 0,
          visits: () => visitCount,
        },
        control: () => true,
      },
      world: {
        faults: createFaults(),
        requests: createRequestLog(),
        clock: { now: () => Date.now() },
      } as unknown as World,
      identify: (_world, token) => {
        const memberId = goodTokens.indexOf(token ?? "");
        return memberId < 0 ? null : { tokenDigest: token ?? "", memberId, operatorId: null };
      },
      authorise: (_world, access, { address, token, session }) => {
        if (access === "loopback") return null;
        if (access === "public") return { address };
        if (token === null) throw new Refusal("TOKEN_MISSING");
        if (!session) throw new Refusal("TOKEN_EXPIRED");
        return { memberId: 1 };
      },
      onFailure: (failure) => failures.push(failure),
      allowance: options.rateLimit ? createTokenBuckets(options.rateLimit) : null,
    }),
  });
  return { url: server.url, lines, failures, close: () => server.close() };
}

export function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

export async function errorOf(response: Response): Promise<ErrorReply> {
  return (await response.json()) as ErrorReply;
}

/** The bytes of a reply as they come: fetch asks for a compressed one and undoes it. */
export async function get(
  url: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const [response] = (await once(request(url, { method, headers }).end(), "response")) as [
    IncomingMessage,
  ];
  const chunks: Buffer[] = await response.toArray();
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks),
  };
}

/** Sends exactly these bytes: fetch would not let a test lie about Host or leave a body unfinished. */
export function sendRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()));
    socket.on("close", () => resolve(received)).on("error", reject);
  });
}
