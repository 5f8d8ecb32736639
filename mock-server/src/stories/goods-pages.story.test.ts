import { goodsSorts, toFen } from "@distribution/sdk/server";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld } from "../scenarios/open-world";
import { goods } from "../storage/goods-tables";
import { members } from "../storage/people-tables";
import type { World } from "../storage/world";
import { listGoods } from "../use-cases/goods/list-goods";

let world: World;
let caller: { memberId: number };

beforeAll(() => {
  world = openWorld({ scenario: "newcomer", seed: 1 });
  const code = "persona:newcomer";
  const row = world.db.select().from(members).where(eq(members.loginCode, code)).get();
  caller = { memberId: row?.memberId ?? 0 };
});
afterAll(() => world.close());

const onShelf = () => world.db.select().from(goods).where(eq(goods.onShelf, true)).all();

/** What changes after each of the first pages. */
const changes = fc.array(
  fc.array(fc.record({ at: fc.nat({ max: 40 }), value: fc.nat({ max: 30_000 }) }), {
    maxLength: 4,
  }),
  { maxLength: 8 },
);

test("whatever changes between two pages, no other product is hidden or comes again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...goodsSorts),
      fc.integer({ min: 2, max: 9 }),
      changes,
      (sort, size, changesOfPage) => {
        const all = onShelf().map(({ goodsId }) => goodsId);
        const changed = new Set<number>();
        const seen: number[] = [];
        const change = (goodsId: number, value: number) => {
          changed.add(goodsId);
          world.db
            .update(goods)
            .set({ priceFen: toFen(value + 1), sales: value })
            .where(eq(goods.goodsId, goodsId))
            .run();
        };
        let lastqueryid = "0";
        for (let page = 0; ; page += 1) {
          const reply = listGoods(world, { sort, size, lastqueryid }, caller);
          seen.push(...reply.list.map(({ goodsid }) => Number(goodsid)));
          if (!reply.hasmore) break;
          lastqueryid = reply.lastqueryid;
          const changesNow = changesOfPage[page] ?? [];
          // The very row that the cursor stands on, above all.
          if (changesNow.length > 0) change(seen.at(-1) ?? 0, page * 997);
          for (const { at, value } of changesNow) change(all[at % all.length] ?? 0, value);
        }
        const unchanged = all.filter((goodsId) => !changed.has(goodsId));
        const times = (goodsId: number) => seen.filter((other) => other === goodsId).length;
        expect(unchanged.filter((goodsId) => times(goodsId) !== 1)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("a cursor of another kind of order is read for what it has, and nonsense is refused", () => {
  const [first] = listGoods(world, { sort: "price", size: 1, lastqueryid: "0" }, caller).list;
  const after = listGoods(
    world,
    { sort: "price", size: 1, lastqueryid: first?.goodsid ?? "" },
    caller,
  );
  expect(after.list[0]?.goodsid).not.toBe(first?.goodsid);
  for (const lastqueryid of ["abc", "1_", "_1", "1.5_2", "1_2_3"]) {
    expect(() => listGoods(world, { sort: "price", size: 1, lastqueryid }, caller)).toThrow(
      "列表已更新，请从头刷新",
    );
  }
});
