import { afterAll, beforeAll, expect, test } from "vitest";
import { post } from "../hosts/testing/start-note-server";
import { sessions } from "../storage/people-tables";
import { openStage, type Stage } from "./testing";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ scenario: "newcomer" });
});
afterAll(() => stage.server.close());

const ask = (path: string, body: object, token?: string) =>
  post(stage.server.url + path, body, token === undefined ? {} : { token });
const signIn = async (path: string, body: object): Promise<string> =>
  ((await (await ask(path, body)).json()) as { token: string }).token;
const signInAs = (code: string) => signIn("/member/loginbyminiapp", { code });
const statusOf = async (token: string): Promise<number> => {
  const { url } = stage.server;
  return (await fetch(`${url}/distributorinfo/status`, { headers: { token } })).status;
};

test("who signs out is signed out with that token, on that phone only", async () => {
  const [phone, tablet, other] = await Promise.all([
    signInAs("persona:newcomer"),
    signInAs("persona:newcomer"),
    signInAs("persona:customer"),
  ]);
  const reply = await ask("/member/logout", {}, phone);
  expect([reply.status, await reply.json()]).toEqual([200, true]);
  expect([await statusOf(phone), await statusOf(tablet), await statusOf(other)]).toEqual([
    401, 200, 200,
  ]);
  // The reply was lost and it is asked again: the token has ended, which is what was wanted.
  const again = await ask("/distribution/member/logout", {}, phone);
  expect(again.status).toBe(401);
  expect(await again.json()).toMatchObject({ code: "TOKEN_EXPIRED" });
  expect(await (await ask("/member/logout", {})).json()).toMatchObject({ code: "TOKEN_MISSING" });
});

test("an operator signs out too", async () => {
  const token = await signIn("/member/loginbyoperator", {
    account: "operator",
    password: "operator",
  });
  const list = () => ask("/distributorinfo/getnormaldistributors", {}, token);
  expect((await list()).status).toBe(200);
  expect(await (await ask("/member/logout", {}, token)).json()).toBe(true);
  expect((await list()).status).toBe(401);
});

test("through the SDK it is one call, which asked twice ends as once", async () => {
  const client = stage.member("persona:newcomer");
  await client.distributor.status();
  expect(await client.session.logout()).toBe(true);
  expect(await client.session.logout()).toBe(true);
});

test("nothing that is kept signs anybody in", async () => {
  const token = await signInAs("persona:newcomer");
  const { db } = stage.server.world;
  const rows = JSON.stringify(db.select().from(sessions).all());
  expect(rows).not.toContain(token);
  const kept = [...rows.matchAll(/"(sha256:)?([\w-]{43})"/g)];
  expect(kept.length).toBeGreaterThan(0);
  for (const [, start = "", digest = ""] of kept) {
    expect(await statusOf(start + digest)).toBe(401);
    expect(await statusOf(digest)).toBe(401);
  }
});

const logIn = (password: string, headers: Record<string, string> = {}, account = "operator") =>
  post(`${stage.server.url}/member/loginbyoperator`, { account, password }, headers);

test("the right password after a few mistakes signs in, and the mistakes are forgotten", async () => {
  for (let round = 1; round <= 3; round += 1) {
    for (let guess = 1; guess <= 4; guess += 1) expect((await logIn("guess")).status).toBe(403);
    expect((await logIn("operator")).status).toBe(200);
  }
});

test("wrong passwords run into a limit of their own, which no invented token lifts", async () => {
  for (let guess = 1; guess <= 5; guess += 1) {
    const wrong = await logIn(`guess-${guess}`, { token: `invented-${guess}` });
    expect([wrong.status, await wrong.json()]).toMatchObject([403, { code: "FORBIDDEN" }]);
  }
  const refused = await logIn("guess-6", { token: "invented-6" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({
    code: "RATE_LIMITED",
    message: expect.stringMatching(/^密码错误次数过多，请 .+后再试$/),
  });
  // The right one is not listened to either: or the limit would not hold anybody up.
  expect((await logIn("operator")).status).toBe(429);
  // Real time counts, not the world's.
  await stage.control.time.move({ advancems: 3_600_000 });
  expect((await logIn("operator")).status).toBe(429);
  await stage.control.world.reset({ scenario: "newcomer" });
  expect((await logIn("operator")).status).toBe(429);
  // Others sign in meanwhile.
  expect(await statusOf(await signInAs("persona:newcomer"))).toBe(200);
  const other = await logIn("guess", {}, "somebody");
  expect(other.status).toBe(403);
});
