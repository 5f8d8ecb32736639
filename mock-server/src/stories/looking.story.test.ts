import { api, endpointsOf, type Endpoint } from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { controlExamples } from "../docs/control-examples";
import { setupMockServer } from "../hosts/node";

/*
 * To look changes nothing: what HEAD may run, and what a browser, a proxy or a crawler may ask for on
 * its own. In process, where no job and no delivery writes in between.
 */

const base = "http://mock.test";
const { server, world } = setupMockServer({ baseUrl: base });
const tokens: string[] = [];
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  for (const persona of ["busy-distributor", "customer", "newcomer", "fired"])
    tokens.push(await tokenFrom("/member/loginbyminiapp", { code: `persona:${persona}` }));
  // A scene to look at, and a message that is still to be delivered.
  await send("/distributorinfo/getinvitationinfo", {}, tokens[0]);
  const guest = await tokenFrom("/member/loginbyminiapp", { code: "a guest" });
  const bind = `${base}/distributorinfo/bindfansrelation?dismemberid=8123`;
  expect(await (await fetch(bind, { headers: { token: guest } })).json()).toBe(true);
  const operator = { account: "operator", password: "operator" };
  tokens.push(await tokenFrom("/member/loginbyoperator", operator));
});
afterAll(() => {
  server.close();
  world.close();
});

async function send(path: string, body: object, token = ""): Promise<unknown> {
  const headers = { "content-type": "application/json", token };
  const answer = await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.json();
}

async function tokenFrom(path: string, body: object): Promise<string> {
  return ((await send(path, body)) as { token: string }).token;
}

/** How many rows were ever written. */
function writes(): number {
  return world.db.get<{ count: number }>(sql`SELECT total_changes() AS count`)?.count ?? -1;
}

const gets: readonly (readonly [Endpoint, unknown])[] = [
  ...endpointsOf(api).map((one) => [one, exampleAt(examples.api, one.name).request] as const),
  ...endpointsOf(controlApi).map(
    (one) => [one, exampleAt(controlExamples, one.name).request] as const,
  ),
].filter(([{ method }]) => method === "GET");

/** Ids that are there, so that something is really looked at. */
const idsOf: Readonly<Record<string, () => readonly string[]>> = {
  withdrawid: () => ids(sql`SELECT withdrawal_id AS id FROM withdrawals`),
  commissionorderid: () =>
    ids(sql`SELECT commission_id AS id FROM commissions WHERE distributor_id = 8123 LIMIT 20`),
  sceneid: () => ids(sql`SELECT scene_id AS id FROM scenes`),
  orderno: () => ids(sql`SELECT order_no AS id FROM orders LIMIT 3`),
  logid: () => [...world.requests.all().keys()].slice(-1).map(String),
  goodsid: () => ids(sql`SELECT goods_id AS id FROM goods LIMIT 3`),
};
const ids = (query: Parameters<typeof world.db.all>[0]): readonly string[] =>
  world.db.all<{ id: unknown }>(query).map(({ id }) => String(id));

function inputsFor(example: unknown): readonly Record<string, string>[] {
  const given = Object.fromEntries(
    Object.entries(example as object).map(([name, value]) => [name, String(value)]),
  );
  const own = Object.keys(given).flatMap((name) =>
    (idsOf[name]?.() ?? []).map((id) => ({ ...given, [name]: id })),
  );
  return [{}, given, ...own];
}

test.each(gets.map(([endpoint, example]) => [endpoint.name, endpoint, example] as const))(
  "%s writes only if the contract says so",
  async (_name, { path, writes: mayWrite = false }, example) => {
    let answered = 0;
    let written = 0;
    for (const token of tokens) {
      for (const input of inputsFor(example)) {
        const before = writes();
        const query = new URLSearchParams(input).toString();
        const answer = await fetch(`${base}${path}?${query}`, { headers: { token } });
        if (answer.status === 200) answered += 1;
        written += writes() - before;
      }
    }
    expect(answered).toBeGreaterThan(0);
    expect(written > 0).toBe(mayWrite);
  },
);

test("HEAD runs none that writes, and any other", async () => {
  const before = writes();
  for (const [{ path, writes: mayWrite = false }, example] of gets) {
    const query = new URLSearchParams(inputsFor(example)[1]).toString();
    const [get, head] = await Promise.all(
      ["GET", "HEAD"].map(async (method) => {
        const headers = { token: tokens[1] ?? "" };
        return mayWrite && method === "GET"
          ? null
          : fetch(`${base}${path}?${query}`, { method, headers });
      }),
    );
    expect([path, head?.status]).toEqual([path, get?.status ?? 405]);
    expect(await head?.text()).toBe("");
  }
  expect(writes()).toBe(before);
});
