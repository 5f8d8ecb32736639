import { api, endpointsOf } from "@distribution/sdk/server";
import { createClient, memberApi, MissingEndpointError } from "@distribution/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type MockServer } from "../hosts/serve";

let server: MockServer;
beforeAll(async () => {
  server = await serve({ port: 0, onlyDocumented: true, log: () => {} });
});
afterAll(() => server.close());

const ask = (method: string, path: string) =>
  fetch(server.url + path, {
    method,
    headers: { "content-type": "application/json" },
    ...(method === "POST" ? { body: "{}" } : {}),
  });

test.each(endpointsOf(api).filter(({ name }) => !name.includes("session.")))(
  "$name is there only if the documents name it",
  async ({ method, path, source }) => {
    for (const way of [path, `/distribution${path}`] as const) {
      const reply = await ask(method, way);
      const isGateway = reply.headers.get("content-type") === "text/html";
      expect([way, isGateway]).toEqual([way, source === "assumed"]);
      if (isGateway) expect(reply.status).toBe(404);
    }
  },
);

test("whoever signs in reaches what is documented, and is told what is missing", async () => {
  const client = createClient(memberApi, {
    baseUrl: server.url,
    signIn: async ({ session }) =>
      (await session.loginByMiniapp({ code: "persona:busy-distributor" })).token,
  });
  expect((await client.distributor.detail()).name).toBe("林小满");
  expect((await client.order.list({})).list.length).toBeGreaterThan(0);
  await expect(client.fund.months()).rejects.toBeInstanceOf(MissingEndpointError);
  await expect(client.goods.list({})).rejects.toBeInstanceOf(MissingEndpointError);
  await client.session.logout();
});

test("the wrong method of what is missing is as unknown, and its preflight passes", async () => {
  const reply = await ask("GET", "/goods/getbycursor");
  expect([reply.status, reply.headers.get("content-type")]).toEqual([404, "text/html"]);
  expect((await ask("OPTIONS", "/goods/getbycursor")).status).toBe(204);
});

test("the outside world is still to be played", async () => {
  expect((await ask("GET", "/__mock/health")).status).toBe(200);
});
