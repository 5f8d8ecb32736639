import type { api } from "@distribution/sdk/server";
import { Refusal } from "../../domain/refusal";
import type { World } from "../../storage/world";
import { ownWithdrawal } from "./own-withdrawal";
import type { UseCase } from "../use-case";

/** Whose money is transferred. The mock server's values open nothing in WeChat. */
export const merchantTransfer = { mchid: "1900000001", appid: "wx0000000000000000" };

/** What wx.requestMerchantTransfer needs. */
export const confirmWithdrawal: UseCase<typeof api.withdrawal.confirm> = (world, input, caller) =>
  world.transaction(() => openConfirmation(world, caller.distributorId, Number(input.withdrawid)));

/**
 * Opens WeChat's page for a transfer that waits for its owner. From now on she may have confirmed,
 * which only WeChat's answer tells: the transfer is `confirming`. Call it inside a transaction.
 */
export function openConfirmation(world: World, distributorId: number, id: number) {
  const row = ownWithdrawal(world, distributorId, id);
  if (world.books.distributor(distributorId).status === "lock") {
    throw new Refusal("DISTRIBUTOR_LOCKED", "分销员资格已冻结，解冻后才能收款");
  }
  const { withdrawalId, status, confirmBy, transferState } = row;
  if (confirmBy === null || transferState === "closing") {
    const sentence =
      confirmBy === null ? "这笔提现不需要确认收款" : "这笔转账正在关闭，不能再确认收款";
    throw new Refusal("STATE_CONFLICT", sentence, { status, allowed: [] });
  }
  world.books.saveWithdrawal({ ...row, transferState: "confirming" });
  return { ...merchantTransfer, package: `mock-transfer-${withdrawalId}`, expiresat: confirmBy };
}
