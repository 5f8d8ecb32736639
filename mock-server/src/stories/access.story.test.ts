import { api, endpointsOf, type Access, type Endpoint } from "@distribution/sdk/server";
import { exampleAt, examples } from "@distribution/sdk/examples";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { tokenDigestOf } from "../storage/digests";
import { sessions } from "../storage/people-tables";
import { openStage, type Stage } from "./testing";

let stage: Stage;
const tokens: Record<Caller, string | undefined> = {
  nobody: undefined,
  forger: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  latecomer: undefined,
  member: undefined,
  distributor: undefined,
  operator: undefined,
};
type Caller = "nobody" | "forger" | "latecomer" | "member" | "distributor" | "operator";

beforeAll(async () => {
  stage = await openStage();
  const { session } = stage.member("nobody");
  const signIn = async (code: string) => (await session.loginByMiniapp({ code })).token;
  tokens.member = await signIn("persona:customer");
  tokens.distributor = await signIn("persona:busy-distributor");
  tokens.operator = (
    await stage.operator.session.loginByOperator({ account: "operator", password: "operator" })
  ).token;
  tokens.latecomer = "a-token-of-last-week";
  stage.server.world.db
    .insert(sessions)
    .values({
      tokenDigest: tokenDigestOf(tokens.latecomer),
      memberId: 1,
      expiresAt: stage.server.world.clock.now() - dayMs,
    })
    .run();
});
afterAll(() => stage.server.close());

/** What each caller is told before anything else is looked at; absent: let in. */
const refusals: Record<Access, Partial<Record<Caller, string>>> = {
  public: {},
  webhook: {},
  loopback: {},
  signedin: { nobody: "TOKEN_MISSING", forger: "TOKEN_EXPIRED", latecomer: "TOKEN_EXPIRED" },
  member: {
    nobody: "TOKEN_MISSING",
    forger: "TOKEN_EXPIRED",
    latecomer: "TOKEN_EXPIRED",
    operator: "FORBIDDEN",
  },
  distributor: {
    nobody: "TOKEN_MISSING",
    forger: "TOKEN_EXPIRED",
    latecomer: "TOKEN_EXPIRED",
    operator: "FORBIDDEN",
    member: "DISTRIBUTOR_REQUIRED",
  },
  operator: {
    nobody: "TOKEN_MISSING",
    forger: "TOKEN_EXPIRED",
    latecomer: "TOKEN_EXPIRED",
    member: "FORBIDDEN",
    distributor: "FORBIDDEN",
  },
};

const gateCodes = ["TOKEN_MISSING", "TOKEN_EXPIRED", "FORBIDDEN", "DISTRIBUTOR_REQUIRED"];

async function ask(endpoint: Endpoint, caller: Caller): Promise<string | undefined> {
  const { request } = exampleAt(examples.api, endpoint.name);
  const token = tokens[caller];
  const query = new URLSearchParams(request as Record<string, string>).toString();
  const isGet = endpoint.method === "GET";
  const reply = await fetch(stage.server.url + endpoint.path + (isGet ? `?${query}` : ""), {
    method: endpoint.method,
    headers: { "content-type": "application/json", ...(token !== undefined && { token }) },
    ...(!isGet && { body: JSON.stringify(request) }),
  });
  const body = (await reply.json()) as { code?: string } | null;
  return reply.ok ? undefined : body?.code;
}

const callers = Object.keys(tokens) as Caller[];

/** The operator's own commands change the world, so they come after whoever needs it whole; then tokens end. */
const harmOf = ({ access, name }: Endpoint): number =>
  name === "session.logout" ? 2 : Number(access === "operator");
const byHarm = endpointsOf(api).toSorted((one, other) => harmOf(one) - harmOf(other));

describe.each(byHarm)("$name ($access)", (endpoint) => {
  test.each(callers)("asked by a %s", async (caller) => {
    const expected = refusals[endpoint.access][caller];
    const code = await ask(endpoint, caller);
    if (expected === undefined) {
      // Let in: whatever it says then is about the request, not about the caller.
      if (endpoint.access !== "public") expect(gateCodes).not.toContain(code);
    } else expect(code).toBe(expected);
  });
});

test("another distributor's withdrawals and customers are not there", async () => {
  const her = stage.member("persona:busy-distributor");
  const other = stage.member("persona:subordinate");
  const { list } = await her.withdrawal.list({ size: 1 });
  const withdrawid = list[0]?.withdrawid ?? "";
  await expect(other.withdrawal.detail({ withdrawid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(other.withdrawal.cancel({ withdrawid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(other.withdrawal.confirm({ withdrawid })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const customers = await her.customer.list({ size: 1 });
  const memberid = customers.list[0]?.memberid ?? "";
  await expect(other.customer.orders({ memberid })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
