import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { startServerProcess, type ServerProcess } from "./server-process";

/*
 * The server is killed with -9 at random moments under load. Afterwards every withdrawal that it
 * acknowledged is there, none is there twice, the ledger balances, and every event reaches its
 * subscriber. CRASH_ROUNDS=200 tries longer.
 */

const rounds = Number(process.env["CRASH_ROUNDS"] ?? 20);
const personas = ["busy-distributor", "subordinate", "newcomer"] as const;
const amount = 1_000;

let dataDir: string;
let receiver: Server;
let environment: Record<string, string>;
/** `EVENT_KEY:record` of every webhook that arrived. */
const received = new Set<string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "distribution-crash-"));
  receiver = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { eventKey, payload } = JSON.parse(text) as { eventKey: string; payload: number };
      received.add(`${eventKey}:${payload}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  environment = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    WEBHOOK_SECRET: `whsec_${Buffer.from("a secret of the crash test").toString("base64")}`,
  };
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await rm(dataDir, { recursive: true, force: true });
});

type Json = Record<string, unknown>;

async function post(url: string, path: string, body: Json, token?: string): Promise<Json> {
  const reply = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token !== undefined && { token }) },
    body: JSON.stringify(body),
  });
  const value = (await reply.json()) as Json;
  if (!reply.ok) throw new Refused(reply.status, JSON.stringify(value));
  return value;
}

/** The server's own no, as against a connection that broke because it was killed. */
class Refused extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(`${status} ${text}`);
  }
}

async function signIn(url: string): Promise<string[]> {
  return Promise.all(
    personas.map(async (name) => {
      const login = await post(url, "/member/loginbyminiapp", { code: `persona:${name}` });
      return login["token"] as string;
    }),
  );
}

/** Gives each persona money enough for all rounds, and lifts the daily limit as far as it goes. */
async function prepare(url: string): Promise<void> {
  const login = await post(url, "/member/loginbyoperator", {
    account: "operator",
    password: process.env["OPERATOR_PASSWORD"] ?? "operator",
  });
  await post(
    url,
    "/distributionsetting/updatesetting",
    { distributionrulesetting: { dailywithdrawlimit: 100, minwithdrawamount: amount } },
    login["token"] as string,
  );
  for (const dismemberid of ["8123", "8124", "8125"]) {
    // A buyer of each: whoever ordered through one share is nobody else's customer.
    const code = `a buyer of ${dismemberid}`;
    const { member } = (await post(url, "/member/loginbyminiapp", { code })) as {
      member: { memberid: string };
    };
    const { orderno } = await post(url, "/__mock/orders", {
      buyermemberid: member.memberid,
      ordersource: "selfsupport",
      orderamount: 100 * amount * rounds * 15,
      // However much it costs: there is stock for few.
      quantity: 1,
      dismemberid,
    });
    await post(url, "/__mock/orders/status", { orderno, originalorderstatus: 5 });
  }
  await post(url, "/__mock/clock", { advancems: 8 * dayMs });
}

interface Request {
  readonly requestid: string;
  readonly persona: number;
}

/** What the server said of each request: the id of its withdrawal. */
const acknowledged = new Map<string, string>();
/** Sent, and never answered. */
let unanswered: Request[] = [];

async function apply(url: string, tokens: readonly string[], request: Request): Promise<void> {
  const body = { requestid: request.requestid, withdrawtype: "wechat", amount };
  const reply = await post(url, "/distribution/withdraw/apply", body, tokens[request.persona]);
  const withdrawid = reply["withdrawid"] as string;
  // A request that is sent again after a crash is answered with its one record.
  expect(acknowledged.get(request.requestid) ?? withdrawid).toBe(withdrawid);
  acknowledged.set(request.requestid, withdrawid);
}

/** Applies over eight connections until the server is gone. */
async function load(url: string, tokens: readonly string[], round: number): Promise<void> {
  let serial = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      serial += 1;
      const request = { requestid: `crash-${round}-${serial}`, persona: serial % 3 };
      try {
        await apply(url, tokens, request);
      } catch (error) {
        // The day's hundred applications are used up: no more load in this round.
        if (error instanceof Refused && error.status === 409) return;
        if (error instanceof Refused && error.status !== 429) throw error;
        if (error instanceof Refused) {
          await delay(50);
          continue;
        }
        unanswered.push(request);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function listAll(url: string, token: string): Promise<string[]> {
  const ids: string[] = [];
  for (let lastqueryid = "0", more = true; more;) {
    const page = (await post(
      url,
      "/distribution/withdraw/listbyvernier",
      { lastqueryid, size: 50 },
      token,
    )) as { list: { withdrawid: string }[]; lastqueryid: string; hasmore: boolean };
    ids.push(...page.list.map(({ withdrawid }) => withdrawid));
    ({ lastqueryid, hasmore: more } = page);
  }
  return ids;
}

async function expectNothingLost(url: string, tokens: readonly string[]): Promise<void> {
  for (const request of unanswered) await apply(url, tokens, request);
  unanswered = [];
  const kept = (await Promise.all(tokens.map((token) => listAll(url, token)))).flat();
  const known = [...acknowledged.values()];
  expect(new Set(known).size).toBe(known.length);
  expect(kept.toSorted()).toEqual(known.toSorted());
  const ledger = (await (await fetch(`${url}/__mock/ledger`)).json()) as Json;
  expect(ledger).toMatchObject({ balanced: true, total: 0, differences: [] });
}

async function restart(): Promise<{ server: ServerProcess; tokens: string[] }> {
  const server = await startServerProcess(
    ["--scenario", "newcomer", "--data", dataDir],
    environment,
  );
  return { server, tokens: await signIn(server.url) };
}

test(`${rounds} kills at random moments lose no acknowledged withdrawal and double none`, async () => {
  let { server, tokens } = await restart();
  await prepare(server.url);
  tokens = await signIn(server.url);
  for (let round = 1; round <= rounds; round += 1) {
    const loading = load(server.url, tokens, round);
    await delay(20 + Math.random() * 300);
    await server.kill();
    await loading;
    ({ server, tokens } = await restart());
    // The next Shanghai day, with a hundred applications of its own.
    await post(server.url, "/__mock/clock", { advancems: dayMs });
    tokens = await signIn(server.url);
    await expectNothingLost(server.url, tokens);
  }
  const applied = [...acknowledged.values()].map((id) => `DISTRIBUTION_WITHDRAW_APPLY:${id}`);
  await expect
    .poll(() => applied.filter((event) => !received.has(event)), { timeout: 60_000, interval: 500 })
    .toEqual([]);
  await server.kill();
  console.log(
    `${rounds} kills, ${acknowledged.size} withdrawals, ${received.size} events received`,
  );
}, 600_000);
