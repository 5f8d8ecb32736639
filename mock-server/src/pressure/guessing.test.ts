import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { serve, type MockServer } from "../hosts/serve";

/*
 * Somebody tries to find the operator's password over HTTP: many connections at once, an invented
 * token for every guess, one account and many. Whatever is tried, no more guesses are listened to
 * than the limits say, and others sign in meanwhile. GUESSES=20000 tries longer.
 */

const guesses = Number(process.env["GUESSES"] ?? 500);
const connections = 8;
const password = "correct-horse-battery";

let server: MockServer;
beforeAll(async () => {
  vi.stubEnv("OPERATOR_PASSWORD", password);
  server = await serve({ port: 0, scenario: "newcomer", rateLimit: "off", log: () => {} });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

interface Guess {
  readonly number: number;
  readonly account: string;
  readonly tried: string;
}

/** Each with a token and an origin of its own invention. */
async function send({ number, account, tried }: Guess) {
  const reply = await fetch(`${server.url}/member/loginbyoperator`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      token: `invented-${number}`,
      "x-forwarded-for": `203.0.113.${number % 250}`,
    },
    body: JSON.stringify({ account, password: tried }),
  });
  await reply.arrayBuffer();
  return { status: reply.status, retryAfter: Number(reply.headers.get("retry-after")) };
}

/** Sends all of them over many connections, and counts the answers by their status. */
async function attack(accountOf: (number: number) => string): Promise<Record<number, number>> {
  const startedAt = performance.now();
  const counts: Record<number, number> = {};
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < guesses; number = next++) {
      // The right one is among them: who has no guess left must not learn of it. A minute later there is one again.
      const isRight = number > 100 && number % 97 === 0 && performance.now() - startedAt < 55_000;
      const tried = isRight ? password : `guess-${number}`;
      const { status, retryAfter } = await send({ number, account: accountOf(number), tried });
      counts[status] = (counts[status] ?? 0) + 1;
      if (status === 429) expect(retryAfter).toBeGreaterThan(0);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return counts;
}

const minutesSince = (startedAt: number) => Math.floor((performance.now() - startedAt) / 60_000);

test(`${guesses} guesses at one account: five are listened to, then one a minute, and none is lucky`, async () => {
  const startedAt = performance.now();
  const counts = await attack(() => "operator");
  const listened = 5 + minutesSince(startedAt) + 1;
  expect(counts[403]).toBeGreaterThanOrEqual(5);
  expect(counts[403]).toBeLessThanOrEqual(listened);
  expect(counts[200] ?? 0).toBe(0);
  expect((counts[403] ?? 0) + (counts[429] ?? 0)).toBe(guesses);
  console.log(`one account: ${JSON.stringify(counts)}`);
}, 600_000);

test(`${guesses} guesses at as many accounts run into the limit of their address`, async () => {
  const startedAt = performance.now();
  const counts = await attack((index) => `account-${index}`);
  // Of twenty an address has, the test before took five; two come back a minute.
  expect(counts[403]).toBeLessThanOrEqual(20 + 2 * minutesSince(startedAt) + 2);
  expect(counts[200] ?? 0).toBe(0);
  console.log(`many accounts: ${JSON.stringify(counts)}`);
}, 600_000);

test("meanwhile members sign in, and who is signed in works on", async () => {
  const reply = await fetch(`${server.url}/member/loginbyminiapp`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code: "persona:newcomer" }),
  });
  expect(reply.status).toBe(200);
  const { token } = (await reply.json()) as { token: string };
  const status = await fetch(`${server.url}/distributorinfo/status`, { headers: { token } });
  expect(status.status).toBe(200);
});
