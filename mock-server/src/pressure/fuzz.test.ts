import { api, endpointsOf, errorCodes, errorReply, type Endpoint } from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import { sql } from "drizzle-orm";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "../scenarios/random";
import { balances, ledgerEntries } from "../storage/money-tables";
import { checkLedger, differencesOf } from "../use-cases/check-ledger";
import { serve, type MockServer } from "../hosts/serve";
import { hostileQuery, hostileText, mutate } from "./hostile-requests";

/*
 * Requests made from the contract's examples and then spoilt. Whatever comes: never a 5xx, always the
 * error shape, and a refused request never touches the ledger. FUZZ_REQUESTS=200000 tries longer,
 * FUZZ_SEED=2 tries others.
 */

const total = Number(process.env["FUZZ_REQUESTS"] ?? 12_000);
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const endpoints = endpointsOf(api);
let server: MockServer;
let failures: string[];
/** How often each answer came, so that a reader sees that the requests get past the first check. */
const answers = new Map<string, number>();
const count = (answer: string) => answers.set(answer, (answers.get(answer) ?? 0) + 1);
const tokens: Record<Endpoint["access"], string> = {
  public: "",
  webhook: "",
  loopback: "",
  signedin: "",
  member: "",
  distributor: "",
  operator: "",
};

beforeAll(async () => {
  failures = [];
  server = await serve({
    port: 0,
    rateLimit: "off",
    log: (line) => {
      if (line.includes('"level":"error"')) failures.push(line);
    },
  });
  const signIn = async (path: string, body: object): Promise<string> => {
    const reply = await send({ method: "POST", path, body: JSON.stringify(body) });
    return (JSON.parse(reply.text) as { token: string }).token;
  };
  const member = await signIn("/member/loginbyminiapp", { code: "persona:busy-distributor" });
  // Of its own: one of the requests that it is sent with ends it.
  tokens.signedin = await signIn("/member/loginbyminiapp", { code: "persona:busy-distributor" });
  tokens.member = member;
  tokens.distributor = member;
  tokens.operator = await signIn("/member/loginbyoperator", {
    account: "operator",
    password: process.env["OPERATOR_PASSWORD"] ?? "operator",
  });
});
afterAll(() => server.close());

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly token?: string;
}

interface Got {
  readonly status: number;
  readonly text: string;
}

async function send({ method, path, body, token }: Sent): Promise<Got> {
  const reply = await fetch(server.url + path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token !== undefined && token !== "" && { token }),
    },
    ...(body !== undefined && { body }),
  });
  return { status: reply.status, text: await reply.text() };
}

/** What must not change: the number of postings, and what they sum up to. */
function ledgerState(): string {
  const { db } = server.world;
  const postings = db
    .select({ count: sql`count(*)` })
    .from(ledgerEntries)
    .get();
  return JSON.stringify([postings, db.select().from(balances).all()]);
}

function expectErrorShape({ status, text }: Got, sent: string): void {
  expect(status, `${sent}\n${text}`).toBeLessThan(500);
  const reply = v.parse(errorReply, JSON.parse(text));
  const { code } = reply;
  count(code);
  expect(Object.keys(errorCodes), sent).toContain(code);
  expect(reply.message, sent).toMatch(/[\u4e00-\u9fff]/);
  // Bytes that are no UTF-8 are refused by their form, which has no code of its own.
  if (status === 415) expect(code, sent).toBe("VALIDATION_FAILED");
  else expect(status, sent).toBe(errorCodes[code as keyof typeof errorCodes].status);
}

const refused = async (sent: Sent): Promise<void> => {
  const before = ledgerState();
  const got = await send(sent);
  const words = `${sent.method} ${sent.path} ${String(sent.body ?? "").slice(0, 300)}`;
  if (got.status === 200) {
    // What was left of it still made sense: then it was done, and the books below stay sound.
    expect(() => JSON.parse(got.text) as unknown).not.toThrow();
    count("200");
    return;
  }
  expectErrorShape(got, words);
  expect(ledgerState(), words).toBe(before);
};

test(`${total} spoilt requests are answered in the error's shape and leave the ledger alone`, async () => {
  const random = createRandom(seed);
  for (let index = 0; index < total; index += 1) {
    const endpoint = endpoints[index % endpoints.length]!;
    const { request } = exampleAt(examples.api, endpoint.name);
    const token = tokens[endpoint.access];
    const { method, path } = endpoint;
    await refused(
      method === "GET"
        ? { method, path: `${path}?${hostileQuery(random, request as object)}`, token }
        : { method, path, token, body: JSON.stringify(mutate(random, request)) },
    );
  }
  const unsound = checkLedger(server.world).filter((one) => differencesOf(one).length > 0);
  expect(unsound).toEqual([]);
  expect(failures).toEqual([]);
  console.log(`${total} requests: ${[...answers].map((pair) => pair.join(" ")).join(", ")}`);
  // Refused in different ways, and not only at the door.
  expect(answers.size).toBeGreaterThan(5);
}, 600_000);

test("text that is no JSON, or JSON that is no object, is refused by every endpoint that takes a body", async () => {
  const random = createRandom(seed);
  for (const { method, path, access } of endpoints.filter((one) => one.method === "POST")) {
    for (let times = 0; times < 12; times += 1) {
      await refused({ method, path, token: tokens[access], body: hostileText(random) });
    }
  }
  expect(failures).toEqual([]);
}, 120_000);

test("a body of 20 MB is PAYLOAD_TOO_LARGE for every endpoint, and nothing of it is kept", async () => {
  const body = new Uint8Array(20 * 1024 * 1024).fill(0x20);
  for (const { method, path, access } of endpoints.filter((one) => one.method === "POST")) {
    const got = await send({ method, path, token: tokens[access], body });
    expectErrorShape(got, path);
    expect(got.status, path).toBe(413);
  }
}, 120_000);
