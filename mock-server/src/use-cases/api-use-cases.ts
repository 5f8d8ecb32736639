import type { Api } from "@distribution/sdk";
import { applyWithdrawal } from "./apply-withdrawal";
import { distributorDetail } from "./distributor-detail";
import { distributorStatus } from "./distributor-status";
import { earningsTrend } from "./earnings-trend";
import { listGoods } from "./list-goods";
import { listOrders, orderStatusList, spreadInfo } from "./list-orders";
import { loginByMiniapp, loginByOperator } from "./log-in";
import type { UseCasesOf } from "./use-case";
import {
  approveWithdrawal,
  cancelWithdrawal,
  completeWithdrawal,
  confirmWithdrawal,
  listWithdrawals,
  rejectWithdrawal,
  withdrawalDetail,
} from "./withdrawals";

/** What every endpoint of the contract does. */
export const useCases: UseCasesOf<Api> = {
  session: { loginByMiniapp, loginByOperator },
  distributor: { status: distributorStatus, detail: distributorDetail, earningsTrend },
  order: { list: listOrders, spreadInfo, statuses: orderStatusList },
  goods: { list: listGoods },
  withdrawal: {
    apply: applyWithdrawal,
    list: listWithdrawals,
    detail: withdrawalDetail,
    cancel: cancelWithdrawal,
    confirm: confirmWithdrawal,
  },
  admin: {
    withdrawal: {
      approve: approveWithdrawal,
      complete: completeWithdrawal,
      reject: rejectWithdrawal,
    },
  },
};
