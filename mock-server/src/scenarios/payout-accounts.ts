import { maskAccount, type Masked, type WithdrawMethod } from "@distribution/sdk/server";
import { walletAccount } from "../domain/mask";

/** Where the people of the stories have their money sent. */
export const payoutAccounts: Readonly<Record<WithdrawMethod, Masked>> = {
  wechat: walletAccount,
  alipay: maskAccount("13812342046"),
  bank: maskAccount("6222020000008317"),
};
