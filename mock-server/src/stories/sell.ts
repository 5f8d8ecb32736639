import { toFen, type Channel } from "@distribution/sdk/server";
import { dayMs } from "../domain/shanghai-time";
import type { Stage } from "./testing";

export interface Sale {
  /** The buyer's login code: any text is a member of its own. */
  readonly buyer: string;
  readonly amount: number;
  /** As many as the amount pays for where it is left out. */
  readonly quantity?: number;
  readonly channel?: Channel;
  readonly goodsId?: string;
  /** Whose share it came through. */
  readonly sharedBy?: string;
}

/** The member id behind a login code. */
export async function memberIdOf(stage: Stage, code: string): Promise<string> {
  const { member } = await stage.member(code).session.loginByMiniapp({ code });
  return member.memberid;
}

/** A product of the channel that earns the first grade's own rate, 8 %. */
export async function plainGoodsId(stage: Stage, ordersource: Channel): Promise<string> {
  const { list } = await stage.member("persona:subordinate").goods.list({ ordersource, size: 50 });
  const plain = list.find(({ commissionrate }) => commissionrate === 800);
  if (!plain) throw new Error(`every ${ordersource} product has a special rate`);
  return plain.goodsid;
}

/** A member buys, and the channel reports it as paid. */
export async function sell(
  stage: Stage,
  { buyer, amount, quantity, channel = "selfsupport", goodsId, sharedBy }: Sale,
) {
  return stage.control.channel.createOrder({
    buyermemberid: await memberIdOf(stage, buyer),
    ordersource: channel,
    goodsid: goodsId ?? (await plainGoodsId(stage, channel)),
    orderamount: toFen(amount),
    ...(quantity !== undefined && { quantity }),
    ...(sharedBy !== undefined && { dismemberid: sharedBy }),
  });
}

/** The channel settles an order; its commission is frozen from now on. */
export async function settleOrder(stage: Stage, orderno: string): Promise<void> {
  await stage.control.channel.setOrderStatus({ orderno, originalorderstatus: 5 });
}

/** A sale whose commission has come through its freeze. */
export async function earn(stage: Stage, sale: Sale): Promise<string> {
  const { orderno } = await sell(stage, sale);
  await settleOrder(stage, orderno);
  await stage.control.time.move({ advancems: 8 * dayMs });
  return orderno;
}

export async function ledgerOf(stage: Stage) {
  return stage.control.world.ledger();
}
