import { expect, test } from "vitest";
import { startRawServer } from "../testing/raw-server";
import { statusReply } from "../testing/sample-replies";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";

test("a request goes to a path under the base, whether or not that ends with a slash", async () => {
  const server = await startRawServer(() => ({ json: statusReply }));
  for (const baseUrl of [`${server.baseUrl}/distribution`, `${server.baseUrl}/distribution//`]) {
    await createClient(memberApi, { baseUrl, signIn: async () => "t" }).distributor.status();
  }
  expect(server.seen.map(({ path }) => path)).toEqual(
    Array(2).fill("/distribution/distributorinfo/status"),
  );
});

test("a path that carries the gateway's prefix does not say it twice", async () => {
  const server = await startRawServer(() => ({
    json: { list: [], lastqueryid: "0", hasmore: false },
  }));
  for (const baseUrl of [server.baseUrl, `${server.baseUrl}/distribution/`]) {
    await createClient(memberApi, { baseUrl, signIn: async () => "t" }).withdrawal.list();
  }
  expect(server.seen.map(({ path }) => path)).toEqual(
    Array(2).fill("/distribution/withdraw/listbyvernier"),
  );
});

test("a host that is called like the gateway's prefix is no prefix", async () => {
  const addresses: unknown[] = [];
  const client = createClient(memberApi, {
    baseUrl: "http://distribution",
    signIn: async () => "t",
    adapter: async (config) => {
      addresses.push(config.url);
      const data = '{"list": [], "lastqueryid": "0", "hasmore": false}';
      return { data, status: 200, statusText: "", headers: {}, config };
    },
  });
  await client.withdrawal.list();
  expect(addresses).toEqual(["http://distribution/distribution/withdraw/listbyvernier"]);
});
