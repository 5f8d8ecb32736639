import type { CommissionOrderDetail } from "@distribution/sdk";
import { client } from "../../data/client";
import { rowOf } from "../../data/row-of";

/** An order as the lists have it: of its steps the payment and the settlement, of its withdrawals nothing. */
export async function listedOrder(commissionorderid: string): Promise<CommissionOrderDetail> {
  const isIt = (order: { readonly commissionorderid: string }) =>
    order.commissionorderid === commissionorderid;
  const order = await rowOf(client.order.list, isIt)
    // A subordinate's is in a list of its own.
    .catch(() => rowOf(client.order.listSub, isIt));
  const { paidat, settledat } = order;
  return {
    ...order,
    timeline: [
      { step: "paid", at: paidat },
      ...(settledat === undefined ? [] : [{ step: "settled" as const, at: settledat }]),
    ],
    allocations: [],
  };
}
