import type { Client, MemberApi } from "@distribution/sdk";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

/* Platforms have punished mini-programs for collections of jumps: a channel must be gone without an upload. */

let stage: Stage;
let her: Client<MemberApi>;
let guest: Client<MemberApi>;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
  her = stage.member("persona:newcomer");
  guest = stage.member("persona:customer");
});
afterEach(() => stage.server.close());

const openOnly = (...adaptivechannel: ("pdd" | "selfsupport")[]) =>
  stage.operator.setting.update({
    distributionrulesetting: { adaptivechannel, autopayoutchannels: [] },
  });

async function firstOf(ordersource: "pdd" | "selfsupport") {
  const [product] = (await her.goods.list({ ordersource, size: 1 })).list;
  if (!product) throw new Error(`the shop has nothing of ${ordersource}`);
  return product;
}

test("a channel that is switched off is on no list, whoever asks, and comes back with the switch", async () => {
  const before = (await guest.goods.list({ size: 50 })).list;
  await openOnly("selfsupport");
  for (const member of [her, guest]) {
    expect((await member.goods.list({ ordersource: "pdd" })).list).toEqual([]);
    const { list } = await member.goods.list({ size: 50 });
    expect(list).toEqual(list.filter(({ ordersource }) => ordersource === "selfsupport"));
    expect(list.length).toBeGreaterThan(0);
  }
  expect((await guest.recruit.publicRule()).channels).toEqual(["selfsupport"]);
  await openOnly("pdd", "selfsupport");
  expect((await guest.goods.list({ size: 50 })).list).toEqual(before);
});

test("an old share of it opens a product that cannot be bought, and no link is made", async () => {
  const { goodsid, goodssign = "" } = await firstOf("pdd");
  await openOnly("selfsupport");
  expect(await guest.goods.detail({ goodsid })).toMatchObject({ goodsid, onshelf: false });
  await expect(guest.goods.pddUrl({ dismemberid: "", goodssign })).rejects.toMatchObject({
    code: "GOODS_OFF_SHELF",
  });
});

test("the merchant's own shop can be switched off too: its page is named no more", async () => {
  const { goodsid } = await firstOf("selfsupport");
  expect(await guest.goods.detail({ goodsid })).toHaveProperty("buyinfo");
  await openOnly("pdd");
  const detail = await guest.goods.detail({ goodsid });
  expect(detail.onshelf).toBe(false);
  expect(detail).not.toHaveProperty("buyinfo");
});

test("no poster is made of it, and the code on an old one still tells whose it is", async () => {
  const { goodsid } = await firstOf("pdd");
  const { sceneid } = await her.recruit.invitation({ goodsid });
  await openOnly("selfsupport");
  await expect(her.recruit.invitation({ goodsid })).rejects.toMatchObject({
    code: "GOODS_OFF_SHELF",
  });
  expect(await guest.recruit.scene({ sceneid })).toMatchObject({ kind: "goods", goodsid });
});
