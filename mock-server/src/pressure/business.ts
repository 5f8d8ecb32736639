import { toFen } from "@distribution/sdk/server";
import { addMember } from "../scenarios/populate";
import { goods } from "../storage/goods-tables";
import { distributors } from "../storage/people-tables";
import type { World } from "../storage/world";

/** Four distributors, of whom the second and third are the first one's subordinates and the fourth still an applicant, and three buyers. */
export const sellers = [1, 2, 3, 4] as const;
export const buyers = [5, 6, 7] as const;
/** Two products of each channel; the last of all is closed to commission. */
export const shelf = [1, 2, 3, 4] as const;

export const channelOf = (goodsId: number) => (goodsId <= 2 ? "selfsupport" : "pdd");

/** Fills an empty world with the people and products that the actions are about. */
export function populateBusiness(world: World): void {
  const now = world.clock.now();
  for (const id of [...sellers, ...buyers]) {
    const person = {
      nickname: `会员${id}`,
      phone: `1600000000${id}`,
      avatar: "avatar-cat",
    } as const;
    addMember(world, `member:${id}`, person, now);
  }
  for (const id of sellers) {
    world.db
      .insert(distributors)
      .values({
        distributorId: id,
        memberId: id,
        applyId: id,
        name: `分销员${id}`,
        phone: `1600000000${id}`,
        gradeId: id,
        status: id === 4 ? "audit" : "normal",
        superiorId: id === 2 || id === 3 ? 1 : null,
        createdAt: now,
        joinedAt: id === 4 ? null : now,
      })
      .run();
  }
  for (const goodsId of shelf) {
    world.db
      .insert(goods)
      .values({
        goodsId,
        channel: channelOf(goodsId),
        name: `商品${goodsId}`,
        image: "/pictures/none.png",
        description: "",
        priceFen: toFen(9_900),
        otPriceFen: toFen(9_900),
        stock: 100,
        sales: 0,
        onShelf: true,
        commissionable: goodsId !== 4,
      })
      .run();
  }
}
