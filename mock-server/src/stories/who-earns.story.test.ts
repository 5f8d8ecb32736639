import { afterEach, beforeEach, expect, test } from "vitest";
import { ledgerOf, sell } from "./sell";
import { openStage, type Stage } from "./testing";

/* Who earns nothing of an order, though it came through a share. 8124 is a subordinate of 8123. */

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
});
afterEach(async () => {
  expect(await ledgerOf(stage)).toMatchObject({ balanced: true, differences: [] });
  await stage.server.close();
});

const sale = { buyer: "a buyer", amount: 10_000, sharedBy: "8124" };
const kinds = async () => (await sell(stage, sale)).commissionorders.map(({ kind }) => kind);
const superior = { dismemberid: "8123" };
const distributor = () => stage.operator.distributor;

test("a superior earns of a subordinate's trade while both are in good standing", async () => {
  expect(await kinds()).toEqual(["share", "sub"]);
});

test("a locked superior earns nothing, and earns again once unlocked", async () => {
  await distributor().lock(superior);
  expect(await kinds()).toEqual(["share"]);
  await distributor().normal(superior);
  expect(await kinds()).toEqual(["share", "sub"]);
});

test("a fired superior earns nothing", async () => {
  await distributor().fire({ ...superior, reason: "违规", settlement: "keep" });
  expect(await kinds()).toEqual(["share"]);
});

test("a product that is not open to commission earns nothing, for anybody, and says so", async () => {
  const { list } = await stage.member("persona:subordinate").goods.list({ size: 50 });
  const shown = list.find(({ ordersource }) => ordersource === "selfsupport");
  await stage.control.merchant.changeGoods({
    goodsid: shown?.goodsid ?? "",
    commissionable: false,
  });
  const { commissionorders } = await sell(stage, { ...sale, goodsId: shown?.goodsid ?? "" });
  expect(commissionorders).toMatchObject([
    { kind: "share", commissionstatus: "invalid", commissionamount: 0, estimatedamount: 0 },
    { kind: "sub", commissionstatus: "invalid", commissionamount: 0, estimatedamount: 0 },
  ]);
  expect(commissionorders.map(({ failreason }) => failreason)).toEqual([
    "该商品不参与分佣",
    "该商品不参与分佣",
  ]);
});
