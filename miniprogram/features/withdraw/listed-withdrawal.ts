import type { WithdrawalDetail } from "@distribution/sdk";
import { client } from "../../data/client";
import { rowOf } from "../../data/row-of";

/** A withdrawal as the list has it: all but the orders that it took. */
export async function listedWithdrawal(withdrawid: string): Promise<WithdrawalDetail> {
  const record = await rowOf(client.withdrawal.list, (row) => row.withdrawid === withdrawid);
  return { ...record, orders: [] };
}
