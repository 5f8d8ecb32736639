import { expect, expectTypeOf, test } from "vitest";
import { refusal, startRawServer, type Answer, type SeenRequest } from "../testing/raw-server";
import { applyInput, loginReply, statusReply, withdrawalReply } from "../testing/sample-replies";
import { memberApi, type MemberApi } from "../contract/member/member-api";
import type { OfficeApi } from "../contract/office/office-api";
import { createClient, type ClientOptions, type SignInClient } from "./create-client";
import { NetworkError, UnexpectedError } from "./errors";

const wait = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));

/** A client whose sign-ins give `token-1`, `token-2`, … and are recorded with the token they replace. */
async function connect(
  answer: (request: SeenRequest) => Answer,
  signIn?: ClientOptions<MemberApi>["signIn"],
) {
  const server = await startRawServer(answer);
  const replaced: (string | undefined)[] = [];
  const numbered: ClientOptions<MemberApi>["signIn"] = async (_client, refused) => {
    replaced.push(refused);
    const token = `token-${replaced.length}`;
    await wait(10);
    return token;
  };
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn: signIn ?? numbered });
  return { client, seen: server.seen, replaced };
}

test("the first calls sign in once, together, and later ones not at all", async () => {
  const { client, seen, replaced } = await connect(() => ({ json: statusReply }));
  await Promise.all(Array.from({ length: 5 }, () => client.distributor.status()));
  await client.distributor.status();
  expect(replaced).toEqual([undefined]);
  expect(seen.map(({ token }) => token)).toEqual(Array(6).fill("token-1"));
});

test.each(["TOKEN_EXPIRED", "TOKEN_MISSING"])(
  "%s: 20 calls at once share one refresh, and each is replayed once",
  async (code) => {
    // Half of the refusals come late, after the refresh: they must not sign in again.
    const { client, seen, replaced } = await connect(({ number, token }) =>
      token === "token-1"
        ? { ...(refusal(401, code) as object), delayMs: number % 2 === 0 ? 60 : 0 }
        : { json: withdrawalReply },
    );
    const ids = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(ids.map((withdrawid) => client.withdrawal.cancel({ withdrawid })));
    expect(replaced).toEqual([undefined, "token-1"]);
    const sentWith = (token: string) =>
      seen
        .filter((request) => request.token === token)
        .map(({ body }) => (body as { withdrawid: string }).withdrawid)
        .toSorted((a, b) => Number(a) - Number(b));
    expect(sentWith("token-1")).toEqual(ids);
    expect(sentWith("token-2")).toEqual(ids);
    expect(seen).toHaveLength(40);
  },
);

test("a second 401 is thrown after one replay", async () => {
  const { client, seen, replaced } = await connect(() => refusal(401, "TOKEN_EXPIRED"));
  await expect(client.distributor.status()).rejects.toMatchObject({
    name: "ApiError",
    code: "TOKEN_EXPIRED",
    status: 401,
  });
  expect(seen.map(({ token }) => token)).toEqual(["token-1", "token-2"]);
  expect(replaced).toHaveLength(2);
});

test("other refusals do not sign in again", async () => {
  const { client, seen, replaced } = await connect(() => refusal(403, "FORBIDDEN"));
  await expect(client.distributor.status()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(seen).toHaveLength(1);
  expect(replaced).toHaveLength(1);
});

test("a public call that is answered 401 does not sign in", async () => {
  const { client, seen, replaced } = await connect(() => refusal(401, "TOKEN_EXPIRED"));
  await expect(client.session.loginByMiniapp({ code: "c" })).rejects.toMatchObject({
    code: "TOKEN_EXPIRED",
  });
  expect(seen).toHaveLength(1);
  expect(replaced).toHaveLength(0);
});

test("signIn may use the client's own session calls", async () => {
  const { client, seen } = await connect(
    ({ path }) => ({ json: path === "/member/loginbyminiapp" ? loginReply : statusReply }),
    async ({ session }) => (await session.loginByMiniapp({ code: "persona:newcomer" })).token,
  );
  await client.distributor.status();
  expect(seen.map(({ path, token }) => [path, token])).toEqual([
    ["/member/loginbyminiapp", undefined],
    ["/distributorinfo/status", "fresh"],
  ]);
});

test("a failed sign-in fails all who wait, and the next call tries again", async () => {
  let tries = 0;
  const { client, seen } = await connect(
    () => ({ json: statusReply }),
    async () => {
      tries += 1;
      await wait(5);
      if (tries === 1) throw new Error("wx.login:fail");
      return "token";
    },
  );
  const failures = await Promise.allSettled([
    client.distributor.status(),
    client.order.spreadInfo(),
  ]);
  for (const failure of failures) {
    expect(failure.status === "rejected" && failure.reason).toBeInstanceOf(UnexpectedError);
    expect(failure.status === "rejected" && failure.reason.cause).toEqual(
      new Error("wx.login:fail"),
    );
    // A log that writes an error's fields does not write what somebody else's error holds.
    expect(failure.status === "rejected" && Object.keys(failure.reason)).not.toContain("cause");
  }
  expect(seen).toHaveLength(0);
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
  expect(tries).toBe(2);
});

test("what the login call rejects with reaches the caller as it is", async () => {
  const { client } = await connect(
    () => "cut-off",
    async ({ session }) => (await session.loginByMiniapp({ code: "c" })).token,
  );
  await expect(client.distributor.status()).rejects.toBeInstanceOf(NetworkError);
});

test("forgetToken makes the next call sign in anew", async () => {
  const { client, seen, replaced } = await connect(() => ({ json: statusReply }));
  await client.distributor.status();
  client.forgetToken();
  await client.distributor.status();
  expect(seen.map(({ token }) => token)).toEqual(["token-1", "token-2"]);
  expect(replaced).toEqual([undefined, undefined]);
});

test("forgetToken during a sign-in: that sign-in's token is not kept for the next person", async () => {
  const { client, seen } = await connect(() => ({ json: statusReply }));
  const earlier = client.distributor.status();
  client.forgetToken();
  await earlier;
  await client.distributor.status();
  expect(seen.map(({ token }) => token)).toEqual(["token-1", "token-2"]);
});

test("a withdrawal of one person is never replayed with the token of the next", async () => {
  const { client, seen } = await connect(({ token }) => {
    if (token !== "token-1") return { json: withdrawalReply };
    client.forgetToken();
    return refusal(401, "TOKEN_EXPIRED");
  });
  await expect(client.withdrawal.apply(applyInput)).rejects.toMatchObject({
    code: "TOKEN_EXPIRED",
  });
  expect(seen.map(({ token }) => token)).toEqual(["token-1"]);
});

test("signIn is given the calls that need no token, and no others", async () => {
  const given: unknown[] = [];
  const { client } = await connect(
    () => ({ json: statusReply }),
    async (calls) => {
      given.push(Object.keys(calls), Object.keys(calls.session));
      return "token";
    },
  );
  await client.distributor.status();
  expect(given).toEqual([["session"], ["loginByMiniapp"]]);
  expectTypeOf<SignInClient<MemberApi>>().not.toHaveProperty("distributor");
  expectTypeOf<keyof SignInClient<MemberApi>["session"]>().toEqualTypeOf<"loginByMiniapp">();
  expectTypeOf<keyof SignInClient<OfficeApi>["session"]>().toEqualTypeOf<"loginByOperator">();
});

test.each(["", "two words", "令牌", "line\nbreak", undefined, { token: "t" }])(
  "a signIn that gives %j is told so, and nothing is sent",
  async (token) => {
    const { client, seen } = await connect(
      () => ({ json: statusReply }),
      async () => token as string,
    );
    const failure = await client.distributor.status().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnexpectedError);
    expect(failure).toMatchObject({
      message: "the signIn option gave no token that a header can carry",
    });
    expect(seen).toHaveLength(0);
  },
);
