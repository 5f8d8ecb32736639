import { expect, expectTypeOf, test } from "vitest";
import { memberApi } from "../contract/member/member-api";
import type { OfficeApi } from "../contract/office/office-api";
import { examples } from "../examples/examples";
import { startRawServer } from "../testing/raw-server";
import { statusReply } from "../testing/sample-replies";
import { createClient, type Client } from "./create-client";

test("any tree of endpoints makes a client, whose methods are that tree's", async () => {
  const server = await startRawServer(() => ({ json: statusReply }));
  const { distributor } = memberApi;
  const part = createClient(
    { distributor: { status: distributor.status }, session: memberApi.session },
    { baseUrl: server.baseUrl, signIn: async () => "t" },
  );
  expect(await part.distributor.status()).toEqual(statusReply);
  expectTypeOf<keyof typeof part.distributor>().toEqualTypeOf<"status">();
  expectTypeOf<keyof Client<OfficeApi>["withdrawal"]>().toEqualTypeOf<
    "list" | "detail" | "approve" | "complete" | "reject"
  >();
});

test("a tree without a session needs no sign-in, and one with calls that need a token does", async () => {
  const server = await startRawServer(() => ({ json: examples.api.recruit.publicRule.reply }));
  const { publicRule } = memberApi.recruit;
  const open = createClient({ recruit: { publicRule } }, { baseUrl: server.baseUrl });
  await open.recruit.publicRule();
  expect(server.seen.map(({ token }) => token)).toEqual([undefined]);
  // @ts-expect-error A tree with a session has to say how one signs in.
  expect(() => createClient(memberApi, { baseUrl: server.baseUrl })).toThrow(
    "session.logout needs a token, and there is no signIn option",
  );
});
