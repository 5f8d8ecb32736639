import {
  memberApi,
  paginate,
  type Client,
  type GoodsItem,
  type MemberApi,
} from "@distribution/sdk";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goods } from "../storage/goods-tables";
import { askRaw } from "./ask-raw";
import { memberIdOf } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let her: Client<MemberApi>;
let guest: Client<MemberApi>;

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer" });
  her = stage.member("persona:newcomer");
  guest = stage.member("persona:customer");
});
afterEach(() => stage.server.close());

async function pddProduct(): Promise<GoodsItem & { goodssign: string }> {
  const [product] = (await her.goods.list({ ordersource: "pdd", size: 1 })).list;
  if (!product?.goodssign) throw new Error("the shop has nothing of PDD");
  return { ...product, goodssign: product.goodssign };
}

/** What the shop no longer sells; no list shows it. */
function offShelf(channel: "pdd" | "selfsupport") {
  const rows = stage.server.world.db.select().from(goods).where(eq(goods.onShelf, false)).all();
  const row = rows.find((product) => product.channel === channel);
  if (!row) throw new Error(`everything of ${channel} is on the shelf`);
  return { goodsid: String(row.goodsId), goodssign: row.goodsSign ?? "" };
}

test("every product of the list opens with the same words, price and commission", async () => {
  for await (const item of paginate(her.goods.list, { size: 50 })) {
    const detail = await her.goods.detail({ goodsid: item.goodsid });
    expect(detail).toMatchObject(item);
    expect(detail.onshelf).toBe(true);
    expect(detail.images[0]).toBe(item.image);
    expect(detail.description.length).toBeGreaterThan(10);
  }
});

test("a product has its own picture first, then those of its SKUs that look otherwise, each once", async () => {
  const { list } = await her.goods.list({ keyword: "咖啡豆" });
  const [coffee] = list;
  const { images } = await her.goods.detail({ goodsid: coffee?.goodsid });
  const named = ["yunnan-coffee-beans", "yunnan-coffee-beans-2", "yunnan-coffee-beans-3"];
  expect(images).toEqual(named.map((name) => `/pictures/${name}.png`));
});

test("a product of PDD opens by its sign too", async () => {
  const { goodsid, goodssign } = await pddProduct();
  expect(await her.goods.detail({ goodssign })).toEqual(await her.goods.detail({ goodsid }));
});

test.each(["persona:customer", "persona:locked", "persona:fired", "persona:auditing"])(
  "%s is not told what others earn by it",
  async (code) => {
    const { goodsid } = await pddProduct();
    expect(await her.goods.detail({ goodsid })).toHaveProperty("commissionamount");
    const seen = await stage.member(code).goods.detail({ goodsid });
    expect(seen).not.toHaveProperty("commissionrate");
    expect(seen).not.toHaveProperty("commissionamount");
  },
);

test("what is off the shelf can be looked at, and is on no list", async () => {
  const { goodsid } = offShelf("selfsupport");
  expect(await guest.goods.detail({ goodsid })).toMatchObject({ goodsid, onshelf: false });
  for await (const item of paginate(guest.goods.list, { size: 50 })) {
    expect(item.goodsid).not.toBe(goodsid);
  }
});

test.each([{ goodsid: "999999" }, { goodsid: "99999999999999999999" }, { goodssign: "nobody's" }])(
  "%j is no product",
  async (named) => {
    await expect(guest.goods.detail(named)).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "商品不存在",
    });
  },
);

test("a product is named in one way, not in none and not in both", async () => {
  for (const input of [{}, { goodsid: "1", goodssign: "E9" }]) {
    const reply = await askRaw(stage, "persona:customer", memberApi.goods.detail, input);
    expect(reply).toMatchObject({ code: "VALIDATION_FAILED" });
    expect(reply.details?.fields).toEqual([
      { field: "goodsid", message: "goodsid 与 goodssign 须填一个，且只填一个" },
    ]);
  }
});

test("the links to PDD credit a normal distributor with the buyer's order", async () => {
  const { goodssign } = await pddProduct();
  const links = await guest.goods.pddUrl({ dismemberid: "8125", goodssign });
  const query = new URL(links.url).searchParams;
  expect(query.get("goods_sign")).toBe(goodssign);
  expect(JSON.parse(query.get("custom_parameters") ?? "")).toEqual({
    uid: await memberIdOf(stage, "persona:customer"),
    sid: "8125",
  });
  expect(await guest.goods.pddUrl({ dismemberid: "8125", goodssign })).toEqual(links);
});

test.each([
  ["nobody", ""],
  ["an unknown one", "999999"],
  ["one that no number holds", "99999999999999999999"],
  ["no id at all", "undefined"],
  ["one in audit", "8126"],
  ["a rejected one", "8127"],
  ["a locked one", "8128"],
  ["a fired one", "8129"],
])("the buyer can buy without a distributor: %s", async (_who, dismemberid) => {
  const { goodssign } = await pddProduct();
  const links = await guest.goods.pddUrl({ dismemberid, goodssign });
  expect(links).toEqual(await guest.goods.pddUrl({ goodssign }));
  expect(JSON.stringify(links)).not.toContain("custom_parameters");
});

test("there are no links to what PDD does not have, or does not sell any more", async () => {
  await expect(guest.goods.pddUrl({ goodssign: "nobody's" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: "商品不存在",
  });
  const { goodssign } = offShelf("pdd");
  await expect(guest.goods.pddUrl({ dismemberid: "8125", goodssign })).rejects.toMatchObject({
    code: "GOODS_OFF_SHELF",
  });
});
