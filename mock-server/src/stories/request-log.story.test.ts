import { toFen } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
});
afterEach(() => stage.server.close());

const logged = async (query: Parameters<typeof stage.control.request.list>[0] = {}) =>
  (await stage.control.request.list(query)).list;
const newest = async () => {
  const [row] = await logged();
  return stage.control.request.detail({ logid: row?.logid ?? "" });
};

test("a request is told with who asked, what went in, what came out and how long it took", async () => {
  await stage.member("persona:newcomer").goods.list({ size: 1, keyword: "茶" });
  const [list, signIn] = await logged();
  expect(signIn).toMatchObject({ endpoint: "session.loginByMiniapp", method: "POST", status: 200 });
  expect(list).toMatchObject({
    endpoint: "goods.list",
    path: "/goods/getbycursor",
    status: 200,
    caller: { name: "一帆风顺" },
  });
  expect(list?.ms).toBeGreaterThan(0);
  const { input, output } = await newest();
  expect(input).toMatchObject({ size: 1, keyword: "茶" });
  expect(output).toHaveProperty("list");
});

test("nobody signs in with what the log shows, and nobody's numbers are in it", async () => {
  const { token } = await stage.member("x").session.loginByMiniapp({ code: "a secret code" });
  const signIn = await newest();
  expect(signIn.input).toEqual({ code: "***" });
  expect(signIn.output).toMatchObject({ token: "***" });
  await stage.operator.distributor.listNormal({});
  await stage.control.world.reset({ scenario: "showcase" });
  const her = stage.member("persona:busy-distributor");
  await her.withdrawal.apply({
    requestid: "request-0001",
    withdrawtype: "bank",
    amount: toFen(1_000),
    account: "6222021234567890",
  });
  const applied = await newest();
  expect(applied.endpoint).toBe("withdrawal.apply");
  const everything = JSON.stringify(
    await Promise.all((await logged()).map(({ logid }) => stage.control.request.detail({ logid }))),
  );
  for (const secret of [token, "a secret code", "6222021234567890", "16000002046"]) {
    expect(everything).not.toContain(secret);
  }
});

test("what failed is found by itself, with its fault, and so is what belongs to a word", async () => {
  const her = stage.member("persona:newcomer");
  await her.distributor.status();
  await expect(her.goods.detail({ goodsid: "999999" })).rejects.toMatchObject({ status: 404 });
  const path = "/distributorinfo/status";
  await stage.control.misfortune.setFault({ path, kind: "drop", times: 1 });
  await her.distributor.status();
  const failed = await logged({ failed: true });
  expect(failed.map(({ endpoint, status, fault }) => [endpoint, status, fault])).toEqual([
    ["distributor.status", 0, "drop"],
    ["goods.detail", 404, undefined],
  ]);
  const found = await logged({ keyword: "商品" });
  expect(found.map(({ endpoint }) => endpoint)).toEqual(["goods.detail"]);
  expect((await logged({ keyword: "一帆" })).length).toBeGreaterThan(2);
});

test("what was asked in a broken way is shown as far as it can be", async () => {
  await fetch(`${stage.server.url}/goods/getbycursor`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"token": "half a secret',
  });
  const { status, input } = await newest();
  expect(status).toBe(422);
  expect(input).toMatch(/^（不是有效的 JSON/);
});

test("the server's own endpoints are not in the log, which keeps the newest only and is forgotten by a reset", async () => {
  const path = `${stage.server.url}/distributionsetting/getrecruitenable`;
  for (let round = 0; round < 31; round += 1) {
    await Promise.all(Array.from({ length: 10 }, async () => (await fetch(path)).text()));
  }
  const { list, total } = await stage.control.request.list();
  expect([list.length, total]).toEqual([100, 300]);
  expect(Number(list[0]?.logid)).toBe(310);
  await expect(stage.control.request.detail({ logid: "1" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await stage.control.world.reset({});
  expect(await stage.control.request.list()).toEqual({ list: [], total: 0 });
});
